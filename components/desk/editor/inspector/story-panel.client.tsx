"use client";

import { useTranslations } from "use-intl";
import { onDemand } from "@/components/desk/writing/on-demand";
import { CARD_FIELDS } from "@/lib/cards/fields";
import type { ChoicesView, InspectorView } from "@/lib/stories/desk-view";
import type { DraftStore } from "@/lib/writing/fields";
import { AddressField } from "./address.client";
import { AskedWordsField, DueField } from "./due.client";
import { Folded } from "./folded.client";
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
  wrong: Record<"slug" | "slugTooLong" | "tooLong" | "askedWords", string> & Record<string, string>;
};

const DisclosureFields = onDemand(async () => (await import("./disclosure-fields")).DisclosureFields);
const CardsPart = onDemand(async () => (await import("./cards.client")).CardsPart);

/** A series, a payer, a machine; of sponsored work the payer must be named. */
export function isDisclosed(draft: DraftStore): boolean {
  const any = draft.field("series") ?? (draft.field("sponsor") || draft.field("aiAssistance"));
  return draft.field("kind") === "sponsored" || Boolean(any);
}

function hasCards(draft: DraftStore): boolean {
  return Boolean(draft.field("socialPicture")) || CARD_FIELDS.some((name) => draft.field(name));
}

/** Everything that is said of the story beside its text. Nothing can be typed before it can be kept. */
export function StoryPanel(props: StoryPanelProps) {
  const { inspected, topics, frozen, due, zone, zoneWords, host, wrong } = props;
  const { edition, sections, series, suggested } = inspected;
  const { language } = edition;
  const words = useTranslations("desk.editor");
  const readOnly = !useMayWrite();
  return (
    <fieldset className="plain stack" disabled={readOnly}>
      <legend className="vh">{words("about")}</legend>
      <SectionField sections={sections} />
      <TopicsField language={language} known={topics} />
      <AddressField
        sections={sections}
        script={edition.slugs}
        stored={suggested}
        frozen={frozen}
        wrong={wrong}
      />
      <KindField />
      <Folded title={words("disclosures")} isSaid={isDisclosed}>
        {(failed) => <DisclosureFields series={series} language={language} failed={failed} />}
      </Folded>
      <DueField stored={due} zone={zone} zoneWords={zoneWords} wrong={wrong} />
      <AskedWordsField wrong={wrong.askedWords} />
      <InternalNotesField />
      <Folded title={words("cards")} isSaid={hasCards}>
        {(failed) => <CardsPart edition={edition} sections={sections} host={host} failed={failed} />}
      </Folded>
    </fieldset>
  );
}
