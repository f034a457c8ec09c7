"use client";

import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { Sign } from "@/components/ui/sign";
import type { Told } from "@/lib/writing/fields";
import { CopyText } from "./copy-text.client";
import { useDeskTime } from "./desk-time.client";
import { useDraft, useDraftValue } from "./draft.client";
import { Ousted } from "./taken-dialog.client";

/** What happened to the text or the pen without the writer's doing; each stays until it is put away. */
export function ToldStrip() {
  const words = useTranslations("desk.draft.told");
  const draft = useDraft();
  const told = useDraftValue((one) => one.told());
  const sentence = useToldSentence();
  return (
    <div role="status">
      {told.map((one, at) => (
        <div className="strip told" key={`${one.kind} ${at}`}>
          <Sign name="info" />
          <p className="grow">{sentence(one)}</p>
          {one.kind === "penTaken" ? <Ousted who={one.who} /> : null}
          {one.kind === "waits" ? <CopyText read={() => one.draft} /> : null}
          <Button size="sm" tone="quiet" aria-label={words("away")} onClick={() => draft.heard(one)}>
            <Sign name="x" />
          </Button>
        </div>
      ))}
    </div>
  );
}

function useToldSentence(): (told: Told) => string {
  const words = useTranslations("desk.draft.told");
  const strip = useTranslations("desk.draft.strip");
  const time = useDeskTime();
  return (told) => {
    switch (told.kind) {
      case "recovered":
      case "waits":
        return words(told.kind, { time: time(told.moment) });
      case "joined":
        return words("joined", { who: told.who || strip("somebody"), time: time(told.moment) });
      case "penTaken":
      case "penKept":
        return words(told.kind, { who: told.who });
      case "setAside":
        return words("setAside", { number: told.number });
      case "penGiven":
      case "noDevice":
        return words(told.kind);
    }
  };
}
