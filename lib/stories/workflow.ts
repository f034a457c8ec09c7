import type { PublicState, WorkingState } from "@/prisma/generated/enums";
import type { StoryAct } from "@/lib/permissions";

type Row = {
  /** Public states from which the act is possible. */
  from: readonly PublicState[];
  /** Working states from which it is possible; absent: any. */
  working?: readonly WorkingState[];
  to?: PublicState;
  toWorking?: WorkingState;
  /** What must be said with it. */
  needs?: "publicNote" | "reason";
};

const ANY_STATE: readonly PublicState[] = ["neverPublished", "live", "withdrawn", "unpublished", "killed"];
const OPEN: readonly PublicState[] = ["neverPublished", "live", "withdrawn", "unpublished"];
/** Readers have the text before them. */
const READABLE: readonly PublicState[] = ["live", "withdrawn"];
const UNDER_WAY: readonly WorkingState[] = ["draft", "changesRequested"];

/** Act × public state × working state → what follows. The one table that buttons, acts and tests read. */
export const WORKFLOW = {
  "story.create": { from: ["neverPublished"] },
  "story.import": { from: ["neverPublished"] },
  "story.read": { from: ANY_STATE },
  "story.save": { from: OPEN },
  "story.cut": { from: OPEN },
  "story.endSitting": { from: OPEN },
  "story.takeOver": { from: OPEN },
  "story.setAside": { from: OPEN },
  "story.restoreRevision": { from: OPEN, toWorking: "draft" },
  "story.note": { from: OPEN },
  "story.linkPreview": { from: OPEN },
  "story.revokePreview": { from: ANY_STATE },
  "story.translate": { from: OPEN },
  "story.share": { from: OPEN },
  "story.unshare": { from: OPEN },
  "story.submit": { from: OPEN, working: UNDER_WAY, toWorking: "inReview" },
  "story.return": {
    from: OPEN,
    working: ["inReview", "approved"],
    toWorking: "changesRequested",
    needs: "reason",
  },
  "story.approve": { from: OPEN, working: ["inReview"], toWorking: "approved" },
  "story.sign": { from: READABLE },
  "story.embargo": { from: OPEN, needs: "reason" },
  "story.lift": { from: OPEN, needs: "reason" },
  "story.publish": { from: ["neverPublished"], to: "live", toWorking: "draft" },
  "story.schedule": { from: ["neverPublished", "live", "withdrawn"] },
  "story.unschedule": { from: ["neverPublished", "live", "withdrawn"] },
  "story.confirm": { from: ANY_STATE },
  "story.update": { from: READABLE, toWorking: "draft" },
  "story.correct": { from: READABLE, toWorking: "draft", needs: "publicNote" },
  "story.clarify": { from: READABLE, toWorking: "draft", needs: "publicNote" },
  "story.fix": { from: READABLE, toWorking: "draft" },
  "story.redate": { from: ["neverPublished", "live", "withdrawn"], needs: "reason" },
  "story.move": { from: READABLE, needs: "reason" },
  "story.withdraw": { from: ["live"], to: "withdrawn", needs: "publicNote" },
  "story.unpublish": { from: READABLE, to: "unpublished", needs: "reason" },
  "story.republish": { from: ["withdrawn", "unpublished"], to: "live", needs: "reason" },
  "story.kill": { from: ["live", "withdrawn", "unpublished"], to: "killed", needs: "reason" },
  "story.restore": { from: ["killed"], to: "unpublished", toWorking: "draft", needs: "reason" },
  "story.redact": { from: ["live", "withdrawn", "unpublished", "killed"], needs: "reason" },
} as const satisfies Record<StoryAct, Row>;

/** Why the act is not possible for a story in these states: a refusal code, or null where it is. */
export function whyNotNow(
  act: StoryAct,
  state: { publicState: PublicState; workingState: WorkingState },
): string | null {
  const row: Row = WORKFLOW[act];
  if (!row.from.includes(state.publicState)) return `state.${state.publicState}`;
  if (row.working && !row.working.includes(state.workingState)) return `working.${state.workingState}`;
  return null;
}

/** The states after the act. */
export function statesAfter(act: StoryAct, state: { publicState: PublicState; workingState: WorkingState }) {
  const row: Row = WORKFLOW[act];
  return { publicState: row.to ?? state.publicState, workingState: row.toWorking ?? state.workingState };
}

/** What must be said with the act: a public note, a reason for the log, or nothing. */
export function neededBy(act: StoryAct): Row["needs"] {
  return (WORKFLOW[act] as Row).needs;
}
