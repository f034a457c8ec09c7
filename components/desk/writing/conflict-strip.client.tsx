"use client";

import { useEffect, useState, type ComponentType } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { Sign } from "@/components/ui/sign";
import type { Merging, StoredText } from "@/lib/writing/fields";
import { CopyText } from "./copy-text.client";
import { useDraft, useDraftValue } from "./draft.client";
import type { MergeNames } from "./merge-words";
import { firstName } from "./presence.client";

type View = ComponentType<{ merging: Merging; names: MergeNames; close: () => void }>;

/** Both texts have changed one place: says so, and opens the comparison, by itself the first time. */
export function ConflictStrip({ theirs, names }: { theirs: StoredText; names: MergeNames }) {
  const words = useTranslations("desk.draft.strip");
  const draft = useDraft();
  const isKept = useDraftValue((one) => one.isKept());
  const [merging, setMerging] = useState<Merging | null>(null);
  const [View, setView] = useState<View | null>(null);
  const [isUnloaded, setUnloaded] = useState(false);

  async function open(): Promise<void> {
    setUnloaded(false);
    try {
      const { MergeView } = await import("./merge-view.client");
      setView(() => MergeView);
      setMerging(draft.merging());
    } catch {
      setUnloaded(true);
    }
  }

  useEffect(() => {
    // Not in the middle of what React is doing, and only once for a conflict.
    const soon = setTimeout(() => void open(), 0);
    return () => clearTimeout(soon);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- a newer text of theirs is shown when the writer opens the comparison again
  }, []);

  return (
    <div className="strip stop">
      <Sign name="warn" />
      <p className="grow">
        <span className="strong">
          {words("conflict", { who: theirs.savedBy ? firstName(theirs.savedBy) : words("somebody") })}
        </span>{" "}
        {words("conflictWords", { kept: words(isKept ? "kept" : "unkept") })}{" "}
        <span role="status">{isUnloaded ? words("unloaded") : ""}</span>
      </p>
      <CopyText read={() => draft.read()} />
      <Button size="sm" tone="act" onClick={() => void open()}>
        {words("decide")}
      </Button>
      {View && merging ? (
        <View key={merging.theirs.version} merging={merging} names={names} close={() => setMerging(null)} />
      ) : null}
    </div>
  );
}
