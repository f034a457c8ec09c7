"use client";

import { useTranslations } from "use-intl";
import type { ChoicesView, InspectorView } from "@/lib/stories/desk-view";
import { AddressField } from "./address.client";
import { CardsPart } from "./cards.client";
import { AskedWordsField, DueField } from "./due.client";
import { InternalNotesField, KindField, SectionField } from "./plain-fields.client";
import { useMayWrite } from "./state.client";
import { TopicsField } from "./topics.client";
import type { TypedTime } from "./tools.client";

export type StoryPanelProps = {
  inspected: InspectorView;
  /** The topics that are set, by name. */
  topics: ChoicesView["topics"];
  frozen: string | undefined;
  due: TypedTime;
  zone: string;
  zoneWords: string;
  host: string;
  /** What is wrong with what is typed, in words, by its code. */
  wrong: Record<"slug" | "tooLong" | "askedWords", string> & Record<string, string>;
};

/** Everything that is said of the story beside its text. Nothing can be typed before it can be kept. */
export function StoryPanel(props: StoryPanelProps) {
  const { inspected, topics, frozen, due, zone, zoneWords, host, wrong } = props;
  const { edition, sections } = inspected;
  const words = useTranslations("desk.editor");
  const readOnly = !useMayWrite();
  return (
    <fieldset className="plain stack" disabled={readOnly}>
      <legend className="vh">{words("about")}</legend>
      <SectionField sections={sections} />
      <TopicsField language={edition.language} known={topics} />
      <AddressField sections={sections} frozen={frozen} wrong={wrong} />
      <KindField />
      <DueField stored={due} zone={zone} zoneWords={zoneWords} wrong={wrong} />
      <AskedWordsField wrong={wrong.askedWords} />
      <InternalNotesField />
      <CardsPart siteName={edition.siteName} host={host} language={edition.language} />
    </fieldset>
  );
}
