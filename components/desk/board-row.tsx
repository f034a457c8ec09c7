import type { BoardRow } from "@/lib/stories/desk-view";
import type { Words } from "@/lib/words/words";
import { BoardBadges } from "./board-badges";
import type { BoardSettings } from "./board-settings";
import { ageWords, rowTime } from "./row-time";
import { StateMark, stateOf } from "./state-mark";

/** One story: when, where it stands, what it is called, and its facts. The whole row leads to it. */
export function BoardRowPart({ row, board }: { row: BoardRow; board: BoardSettings }) {
  const { words } = board;
  const byline = row.bylines.join(", ") || words("desk.board.noByline");
  const section = row.section ?? words("desk.board.noSection");
  const saved = words("desk.board.saved", { moment: row.saved.words });
  const language = board.languages.get(row.language) ?? row.language;
  return (
    <li className="story">
      <When row={row} board={board} />
      <div className="what">
        <Headline row={row} words={words} />
        <p className="under">
          <span className="slug">{row.slug || words("desk.board.noSlug")}</span>
          <span className="meta">
            {[
              byline,
              section,
              row.language.toUpperCase(),
              words("desk.board.words", { count: row.words }),
            ].join(" · ")}
          </span>
          <BoardBadges row={row} board={board} />
        </p>
      </div>
      <span className="c by">{byline}</span>
      <span className="c sec">{section}</span>
      <span className="c lg lang">
        <abbr title={language}>{row.language.toUpperCase()}</abbr>
      </span>
      <span className="c n">{row.words}</span>
      <span className="c age n">
        <time dateTime={row.saved.machine} title={saved}>
          {ageWords(row.age, words)}
        </time>
      </span>
    </li>
  );
}

function When({ row, board }: { row: BoardRow; board: BoardSettings }) {
  const { time, under, late } = rowTime(row, board.clock, board.words, board.language);
  return (
    <p className={late ? "at late" : "at"}>
      <b>
        {late ? <span className="vh">{board.words("desk.board.overdueMark")} </span> : null}
        {row.time ? (
          <time dateTime={row.time.moment.machine} title={row.time.moment.words}>
            {time}
          </time>
        ) : (
          time
        )}
      </b>
      {under ? <span>{under}</span> : null}
    </p>
  );
}

function Headline({ row, words }: { row: BoardRow; words: Words }) {
  const state = stateOf({
    ...row,
    changing: row.group === "changing",
    scheduled: row.standing.scheduled !== undefined,
  });
  const href = `/desk/stories/${row.id}`;
  return (
    <>
      <StateMark state={state} />
      <h3>
        <span className="vh">{words("desk.board.stateMark", { state: words(`desk.states.${state}`) })} </span>
        {row.headline ? (
          <a href={href} lang={row.language}>
            {row.headline}
          </a>
        ) : (
          <a href={href} className="untitled">
            {words("desk.board.noHeadline")}
          </a>
        )}
      </h3>
    </>
  );
}
