import type { BoardView } from "@/lib/stories/desk-view";
import type { BoardSettings } from "./board-settings";
import { dayPlaces, type DayPlaces, type Shows } from "./day-places";
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

function PlacePart({ marks, left, width, low, shows, board }: PlaceProps) {
  const shape = [shows === "mark" && "bare", low && shows !== "mark" && "low", left > 60 && "late"];
  return (
    <li
      className={["ev", ...shape.filter(Boolean)].join(" ")}
      style={{ left: `${left}%`, width: `${width}%` }}
    >
      {marks.length > 1 ? (
        <Several marks={marks} shows={shows} board={board} />
      ) : (
        <MarkLink mark={marks[0]} shows={shows} board={board} />
      )}
    </li>
  );
}

/** What would lie upon each other: how many there are, and on demand which. */
function Several({ marks, shows, board }: Pick<PlaceProps, "marks" | "shows" | "board">) {
  return (
    <details name="day-line">
      <summary>
        <StateMark state={MARKS[marks[0].what][0]} />
        <span className={shows === "mark" ? "vh" : undefined}>
          <b>{board.words("desk.board.count", { count: marks.length })}</b>
        </span>
      </summary>
      <ul>
        {marks.map((mark) => (
          <li key={keyOf(mark)}>
            <MarkLink mark={mark} shows="headline" board={board} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function MarkLink({ mark, shows, board }: { mark: Mark; shows: Shows; board: BoardSettings }) {
  const { words } = board;
  const headline = mark.headline || words("desk.board.noHeadline");
  return (
    <a href={`/desk/stories/${mark.id}`} title={`${mark.moment.timeWords} ${headline}`}>
      <StateMark state={MARKS[mark.what][0]} />
      <span className={shows === "mark" ? "vh" : undefined}>
        <b>{mark.moment.timeWords}</b>
        <span className="vh">{words(MARKS[mark.what][1])}</span>{" "}
        <span className={shows === "headline" ? undefined : "vh"}>{headline}</span>
      </span>
    </a>
  );
}
