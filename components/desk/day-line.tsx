import type { BoardView } from "@/lib/stories/desk-view";
import type { BoardSettings } from "./board-settings";
import { dayPlaces, type DayPlaces } from "./day-places";
import { zoneWords } from "./shell";
import { StateMark } from "./state-mark";

const MARKS = {
  out: ["live", "desk.board.when.published"],
  due: ["draft", "desk.board.when.dueToday"],
  scheduled: ["scheduled", "desk.board.when.goesOut"],
  ends: ["unpublished", "desk.board.when.ends"],
} as const;

/** What went out today and what will, on one rule with the present time. */
export function DayLine({ day, board }: { day: BoardView["day"]; board: BoardSettings }) {
  const { words, clock } = board;
  const { hours, now, marks } = dayPlaces(day, clock.hour);
  return (
    <section className="day" aria-label={words("desk.board.today", { zone: zoneWords(clock, words) })}>
      <div className="rule" aria-hidden="true">
        {hours.map(({ hour, left }) => (
          <span key={hour} className="hour" style={{ left: `${left}%` }}>
            {String(hour).padStart(2, "0")}
          </span>
        ))}
        <span className="gone" style={{ width: `${now}%` }} />
        <span className="now" style={{ left: `${now}%` }}>
          <span>{words("desk.board.now", { time: clock.timeWords.slice(0, 5) })}</span>
        </span>
      </div>
      <ol>
        {marks.map((each) => (
          <MarkPart key={`${each.mark.id} ${each.mark.what} ${each.mark.hour}`} {...each} board={board} />
        ))}
      </ol>
    </section>
  );
}

type MarkProps = DayPlaces["marks"][number] & { board: BoardSettings };

function MarkPart({ mark, left, width, low, named, board }: MarkProps) {
  const { words } = board;
  const headline = mark.headline || words("desk.board.noHeadline");
  return (
    <li className={low && named ? "ev low" : "ev"} style={{ left: `${left}%`, width: `${width}%` }}>
      <a href={`/desk/stories/${mark.id}`} title={`${mark.moment.timeWords} ${headline}`}>
        <StateMark state={MARKS[mark.what][0]} />
        <span className={named ? undefined : "vh"}>
          <b>{mark.moment.timeWords}</b>
          <span className="vh">{words(MARKS[mark.what][1])}</span> {headline}
        </span>
      </a>
    </li>
  );
}
