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
  const { hours, now, places } = dayPlaces(day, clock.hour);
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
        {places.map((each) => (
          <PlacePart key={keyOf(each.marks[0])} {...each} board={board} />
        ))}
      </ol>
    </section>
  );
}

type Mark = BoardView["day"][number];

function keyOf({ id, what, hour }: Mark): string {
  return `${id} ${what} ${hour}`;
}

type PlaceProps = DayPlaces["places"][number] & { board: BoardSettings };

function PlacePart({ marks, left, width, low, named, board }: PlaceProps) {
  const shape = [low && named ? "ev low" : "ev", left > 60 ? "late" : ""].join(" ").trim();
  return (
    <li className={shape} style={{ left: `${left}%`, width: `${width}%` }}>
      {marks.length > 1 ? (
        <Several marks={marks} named={named} board={board} />
      ) : (
        <MarkLink mark={marks[0]} named={named} board={board} />
      )}
    </li>
  );
}

/** What would lie upon each other: how many there are, and on demand which. */
function Several({ marks, named, board }: Pick<PlaceProps, "marks" | "named" | "board">) {
  return (
    <details name="day-line">
      <summary>
        <StateMark state={MARKS[marks[0].what][0]} />
        <span className={named ? undefined : "vh"}>
          <b>{board.words("desk.board.count", { count: marks.length })}</b>
        </span>
      </summary>
      <ul>
        {marks.map((mark) => (
          <li key={keyOf(mark)}>
            <MarkLink mark={mark} named board={board} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function MarkLink({ mark, named, board }: { mark: Mark; named: boolean; board: BoardSettings }) {
  const { words } = board;
  const headline = mark.headline || words("desk.board.noHeadline");
  return (
    <a href={`/desk/stories/${mark.id}`} title={`${mark.moment.timeWords} ${headline}`}>
      <StateMark state={MARKS[mark.what][0]} />
      <span className={named ? undefined : "vh"}>
        <b>{mark.moment.timeWords}</b>
        <span className="vh">{words(MARKS[mark.what][1])}</span> {headline}
      </span>
    </a>
  );
}
