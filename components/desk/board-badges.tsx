import { Icon, type IconName } from "@/components/ui/icon";
import type { BoardRow } from "@/lib/stories/desk-view";
import type { BoardSettings } from "./board-settings";
import { openState, StateMark, type StoryState } from "./state-mark";
import { shortMoment } from "./short-moment";

type Badge = {
  tone: "note" | "warn" | "stop" | "live" | "";
  icon?: IconName;
  state?: StoryState;
  text: string;
};

/** The facts that change what may be done with a story, each in a few words. */
export function BoardBadges({ row, board }: { row: BoardRow; board: BoardSettings }) {
  const { words } = board;
  const plain = row.revision !== undefined && !row.standing.scheduled;
  return (
    <>
      {plain ? (
        <span className="badge line">{words("desk.board.revision", { number: row.revision ?? 0 })}</span>
      ) : null}
      {badgesOf(row, board).map(({ tone, icon, state, text }) => (
        <span className={`badge ${tone}`.trim()} key={text}>
          {icon ? <Icon name={icon} /> : null}
          {state ? <StateMark state={state} /> : null}
          {text}
        </span>
      ))}
    </>
  );
}

function badgesOf({ standing, ...row }: BoardRow, { words, clock, language }: BoardSettings): Badge[] {
  const { scheduled, ends, embargo, cancelled, reports, flags, unsigned } = standing;
  // What readers have before them stands first, where the row is headed by its plan.
  const open = scheduled && openState({ ...row, changed: false });
  const badges: (Badge | false | undefined)[] = [
    open && { tone: open === "live" ? "live" : "", state: open, text: words(`desk.states.${open}`) },
    scheduled && {
      tone: "note",
      icon: "calendar",
      text: words("desk.board.badges.scheduled", {
        kind: words(`desk.board.kinds.${scheduled.kind}`),
        time: shortMoment(scheduled.at, clock, language),
        number: scheduled.revision?.number ?? 0,
      }),
    },
    (scheduled?.stuck || ends?.stuck) && {
      tone: "stop",
      icon: "clock",
      text: words("desk.board.badges.stuck"),
    },
    scheduled?.newer && { tone: "", icon: "file", text: words("desk.board.badges.newer") },
    ends && {
      tone: "note",
      icon: "calendar",
      text: words("desk.board.badges.ends", { time: shortMoment(ends.at, clock, language) }),
    },
    cancelled && { tone: "stop", icon: "stop", text: words("desk.board.badges.cancelled") },
    embargo && {
      tone: "warn",
      icon: "ban",
      text: embargo.until
        ? words("desk.board.badges.embargo", { time: shortMoment(embargo.until, clock, language) })
        : words("desk.board.badges.held"),
    },
    flags !== undefined && {
      tone: "warn",
      icon: "warn",
      text: words("desk.board.badges.flags", { count: flags }),
    },
    reports !== undefined && {
      tone: "warn",
      icon: "report",
      text: words("desk.board.badges.reports", { count: reports }),
    },
    unsigned && { tone: "warn", icon: "user", text: words("desk.board.badges.unsigned") },
  ];
  return badges.filter((badge) => badge !== false && badge !== undefined);
}
