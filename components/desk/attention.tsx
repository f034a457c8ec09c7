import { Icon, type IconName } from "@/components/ui/icon";
import type { AttentionView, BoardRow, BoardView } from "@/lib/stories/desk-view";
import type { BoardSettings } from "./board-settings";
import { rowTime } from "./row-time";
import { shortMoment } from "./short-moment";

const MOST_NAMED = 4;

const KINDS: [AttentionView["what"], IconName, "stop" | "warn"][] = [
  ["pictureLost", "pictureOff", "stop"],
  ["pictureEnding", "pictureOff", "warn"],
  ["stuck", "clock", "stop"],
  ["cancelled", "calendar", "stop"],
  ["overdue", "clock", "stop"],
  ["flagged", "warn", "warn"],
  ["reported", "report", "warn"],
  ["unsigned", "user", "warn"],
];

/** Where beneath a story it is settled, where it has a page of its own. */
const PLACES: Partial<Record<AttentionView["what"], string>> = {
  flagged: "/translations",
  reported: "/reports",
};

/** What is stuck, cancelled, late or unsigned, by name; nothing at all when nothing is. */
export function Attention({ view, board }: { view: BoardView; board: BoardSettings }) {
  const { words } = board;
  if (view.attention.length === 0) return null;
  return (
    <section className="attention" aria-labelledby="attention">
      <h2 className="vh" id="attention">
        {words("desk.board.attention")}
      </h2>
      {KINDS.map(([what, icon, tone]) => {
        const rows = view.attention.filter((each) => each.what === what).map(({ row }) => row);
        if (rows.length === 0) return null;
        return (
          <div key={what}>
            <p className={`what ${tone}`}>
              <Icon name={icon} />
              {words(`desk.board.${what}`, { count: rows.length })}
            </p>
            <Named rows={rows} what={what} board={board} />
          </div>
        );
      })}
    </section>
  );
}

function Named({
  rows,
  what,
  board,
}: {
  rows: readonly BoardRow[];
  what: AttentionView["what"];
  board: BoardSettings;
}) {
  const { words } = board;
  return (
    <>
      <ul>
        {rows.slice(0, MOST_NAMED).map((row) => (
          <li key={row.id}>
            <a href={`/desk/stories/${row.id}${PLACES[what] ?? ""}`}>
              {row.headline ? (
                <span lang={row.language}>{row.headline}</span>
              ) : (
                words("desk.board.noHeadline")
              )}{" "}
              <span className="muted">{detail(row, what, board)}</span>
            </a>
          </li>
        ))}
      </ul>
      {rows.length > MOST_NAMED ? (
        <p className="small muted">{words("desk.board.moreOf", { count: rows.length - MOST_NAMED })}</p>
      ) : null}
    </>
  );
}

function detail(
  row: BoardRow,
  what: AttentionView["what"],
  { words, clock, language }: BoardSettings,
): string {
  const { cancelled, scheduled, ends } = row.standing;
  if (what === "cancelled" && cancelled) {
    const key = `desk.schedule.cancelled.${cancelled.cause}` as "desk.schedule.cancelled.embargo";
    return `${shortMoment(cancelled.for, clock, language)}: ${words.has(key) ? words(key) : ""}`;
  }
  if (what === "flagged") return words("desk.board.badges.flags", { count: row.standing.flags ?? 0 });
  if (what === "reported") return words("desk.board.badges.reports", { count: row.standing.reports ?? 0 });
  if (what === "pictureLost" || what === "pictureEnding") return "";
  const moment = what === "stuck" ? (scheduled?.stuck ? scheduled : ends)?.at : row.time?.moment;
  if (!moment) return "";
  if (what === "unsigned") return shortMoment(moment, clock, language);
  const time = { kind: "due" as const, moment, overdue: true };
  return `${shortMoment(moment, clock, language)}, ${rowTime({ time }, clock, words, language).under}`;
}
