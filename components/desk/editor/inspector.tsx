import type { ReactNode } from "react";
import type { ActionForm } from "@/components/ui/action-form.client";
import type { HistoryRow } from "@/lib/history/fields";
import { LONGEST_SLUG } from "@/lib/slugs/fields";
import type { EditorView, InspectorView } from "@/lib/stories/desk-view";
import type { Words } from "@/lib/words/words";
import { ChecksPanel, FindingCounts } from "./inspector/checks.client";
import { HistoryPanel } from "./inspector/history-panel";
import { StoryPanel } from "./inspector/story-panel.client";
import { Tabs } from "./inspector/tabs.client";
import type { TypedTime } from "./inspector/tools.client";
import { Translations } from "./inspector/translations";

/** What the inspector shows beside what the story's own view says. */
export type Inspected = {
  inspected: InspectorView;
  /** The newest moments of its past. */
  moments: readonly HistoryRow[];
  due: TypedTime;
  zone: string;
  /** "newsroom.example" */
  host: string;
  /** How many things are looked at while the text is written. */
  rules: number;
  translate: Parameters<typeof ActionForm>[0]["action"];
  /** The notes and the suggestions, and how many are open, beside the tab's name. */
  notes: ReactNode;
  noteCount: ReactNode;
};

/** What is not printed, behind four tabs: the story's details, the checks, the notes and what happened so far. */
export function Inspector({ view, words, ...rest }: Inspected & { view: EditorView; words: Words }) {
  const { inspected, moments, rules, translate, notes, noteCount } = rest;
  return (
    <Tabs
      label={words("desk.editor.about")}
      tabs={[
        {
          id: "story",
          label: words("desk.editor.details"),
          panel: (
            <>
              <StoryTab view={view} words={words} {...rest} />
              <Translations storyId={view.id} inspected={inspected} start={translate} words={words} />
            </>
          ),
        },
        {
          id: "checks",
          label: words("desk.editor.checks.title"),
          badge: <FindingCounts />,
          panel: <ChecksPanel rules={rules} />,
        },
        {
          id: "notes",
          label: words("desk.inspector.notes"),
          badge: noteCount,
          opensOn: ["newsroom:note", "newsroom:look-at-note"],
          panel: notes,
        },
        {
          id: "history",
          label: words("desk.editor.history.title"),
          panel: <HistoryPanel view={view} rows={moments} words={words} />,
        },
      ]}
    />
  );
}

const TIME_FAULTS = ["dateWrong", "timeWrong", "timeSkipped", "timeTwice", "offsetWrong"] as const;

function StoryTab({ view, words, ...rest }: Inspected & { view: EditorView; words: Words }) {
  const { inspected, due, zone, host } = rest;
  const { choices, content, address } = view;
  return (
    <StoryPanel
      {...{ inspected, due, zone, host }}
      topics={choices.topics.filter(({ id }) => content.topicIds.includes(id))}
      frozen={address && decodeURI(address)}
      zoneWords={words("desk.editor.inZone", { zone })}
      wrong={{
        slug: words("refusals.fields.slug"),
        slugTooLong: words("refusals.fields.slugTooLong"),
        tooLong: words("refusals.fields.tooLong", { maximum: LONGEST_SLUG }),
        askedWords: words("desk.inspector.askedWordsWrong"),
        ...Object.fromEntries(TIME_FAULTS.map((code) => [code, words(`refusals.fields.${code}`)])),
      }}
    />
  );
}
