import type { ReactNode } from "react";
import type { BoardRow, PublicStateView, WorkingStateView } from "@/lib/stories/desk-view";

/** Where a story stands, in one word: a key of "desk.states". */
export type StoryState =
  Exclude<PublicStateView, "neverPublished"> | WorkingStateView | "changing" | "scheduled";

/** The word for where a story stands: its time goes first, then what waits for somebody, then what readers see. */
export function stateOf(
  story: Pick<BoardRow, "publicState" | "workingState"> & { changing?: boolean; scheduled?: boolean },
): StoryState {
  if (story.publicState === "killed") return "killed";
  if (story.scheduled) return "scheduled";
  if (story.workingState !== "draft") return story.workingState;
  if (story.publicState === "neverPublished") return "draft";
  return story.publicState === "live" && story.changing ? "changing" : story.publicState;
}

/** What readers have before them, for a story that is headed by something else; undefined where that is nothing. */
export function openState({
  publicState,
  changed,
}: Pick<BoardRow, "publicState"> & { changed: boolean }): StoryState | undefined {
  if (publicState === "live") return changed ? "changing" : "live";
  return publicState === "withdrawn" ? "withdrawn" : undefined;
}

const RING = <circle cx="7" cy="7" r="5.5" fill="none" stroke="currentColor" strokeWidth="1.5" />;
const line = (d: string) => (
  <path
    d={d}
    fill="none"
    stroke="currentColor"
    strokeWidth="1.4"
    strokeLinecap="round"
    strokeLinejoin="round"
  />
);
const GONE: [string, ReactNode] = [
  "is-gone",
  <>
    {RING}
    {line("m5 5 4 4M9 5 5 9")}
  </>,
];

/** State → its class and its drawing: the shape says it first, the colour again. */
const MARKS: Record<StoryState, [string, ReactNode]> = {
  draft: [
    "",
    <circle
      key="ring"
      cx="7"
      cy="7"
      r="5.5"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeDasharray="2.2 2.12"
    />,
  ],
  inReview: [
    "is-review",
    <>
      {RING}
      <path d="M7 3.5a3.5 3.5 0 0 1 0 7z" fill="currentColor" />
    </>,
  ],
  changesRequested: [
    "is-changes",
    <>
      {RING}
      {line("M9.6 7H4.8M6.6 5 4.6 7l2 2")}
    </>,
  ],
  approved: [
    "is-approved",
    <>
      {RING}
      {line("m4.6 7.2 1.7 1.7 3.1-3.5")}
    </>,
  ],
  scheduled: [
    "is-approved",
    <>
      {RING}
      {line("M7 4v3.2l2 1.3")}
    </>,
  ],
  live: ["is-live", <circle key="disc" cx="7" cy="7" r="6.2" fill="currentColor" />],
  changing: [
    "is-live",
    <>
      {RING}
      <circle cx="7" cy="7" r="2.6" fill="currentColor" />
    </>,
  ],
  withdrawn: GONE,
  unpublished: GONE,
  killed: GONE,
};

/** The mark of where a story stands. It needs the word beside it, seen or read out. */
export function StateMark({ state }: { state: StoryState }) {
  const [className, drawing] = MARKS[state];
  return (
    <svg className={`mark ${className}`.trim()} viewBox="0 0 14 14" aria-hidden="true" focusable="false">
      {drawing}
    </svg>
  );
}
