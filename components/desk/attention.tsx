import { Icon } from "@/components/ui/icon";
import type { BoardView } from "@/lib/stories/desk-view";
import type { BoardSettings } from "./board-row";
import { rowTime } from "./row-time";

const MOST_NAMED = 4;

/** What is late, by name; nothing at all when nothing is. */
export function Attention({ view, board }: { view: BoardView; board: BoardSettings }) {
  const { words, clock, language } = board;
  const late = view.groups.flatMap((group) => group.rows).filter((row) => row.time?.overdue);
  if (late.length === 0) return null;
  return (
    <section className="attention" aria-labelledby="attention">
      <h2 className="vh" id="attention">
        {words("desk.board.attention")}
      </h2>
      <p className="what stop">
        <Icon name="clock" />
        {words("desk.board.overdue", { count: late.length })}
      </p>
      <ul>
        {late.slice(0, MOST_NAMED).map((row) => (
          <li key={row.id}>
            <a href={`/desk/stories/${row.id}`}>
              {row.headline ? (
                <span lang={row.language}>{row.headline}</span>
              ) : (
                words("desk.board.noHeadline")
              )}{" "}
              <span className="muted">
                {row.time?.moment.timeWords}, {rowTime(row, clock, words, language).under}
              </span>
            </a>
          </li>
        ))}
      </ul>
      {late.length > MOST_NAMED ? (
        <p className="small muted">{words("desk.board.moreOverdue", { count: late.length - MOST_NAMED })}</p>
      ) : null}
    </section>
  );
}
