"use client";

import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import type { LeadUse } from "@/lib/body/body";
import { altSentences } from "./alt-sentences";
import { thumbOf } from "./thumbs";

/** Beside the lead picture's alternative text: how long it is, and what can be better about it. Only what changes about that is spoken. */
export function AltHelp({ lead }: { lead: LeadUse }) {
  const words = useTranslations("desk.blocks");
  const fileName = useFileName(lead.pictureId);
  if (lead.decorative) return null;
  const { alt = "", caption = "", credit = "" } = lead;
  const { length, faults } = altSentences({ alt, caption, credit, fileName }, words);
  return (
    <div className="hint" id="lead-alt-help">
      <p className="num">{length}</p>
      <p role="status">{faults.join(" ")}</p>
    </div>
  );
}

/** The name of a picture's file; "" while it is not known. */
function useFileName(pictureId: number | null): string {
  const [known, setKnown] = useState({ of: pictureId, name: "" });
  useEffect(() => {
    if (pictureId === null) return;
    thumbOf(pictureId).then(
      (picture) => setKnown({ of: pictureId, name: picture?.name ?? "" }),
      () => {},
    );
  }, [pictureId]);
  return known.of === pictureId ? known.name : "";
}
