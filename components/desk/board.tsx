import type { BoardView } from "@/lib/stories/desk-view";
import { BoardRowPart } from "./board-row";
import type { BoardSettings } from "./board-settings";
import { StateMark, type StoryState } from "./state-mark";

type Group = BoardView["groups"][number];

const MARK_OF: Record<Group["group"], StoryState> = {
  inReview: "inReview",
  changesRequested: "changesRequested",
  drafts: "draft",
  approved: "approved",
  scheduled: "scheduled",
  changing: "changing",
  live: "live",
  ended: "withdrawn",
};

/** The stories by where they stand; a group without stories is left out. */
export function Board({ view, board }: { view: BoardView; board: BoardSettings }) {
  const groups = view.groups.filter((group) => group.count > 0);
  return (
    <div className="board">
      {groups.map((group, index) => (
        <GroupPart key={group.group} group={group} first={index === 0} board={board} />
      ))}
    </div>
  );
}

function GroupPart({ group, first, board }: { group: Group; first: boolean; board: BoardSettings }) {
  const { words } = board;
  const id = `group-${group.group}`;
  return (
    <section aria-labelledby={id}>
      <div className="ghead">
        <h2 id={id}>
          <StateMark state={MARK_OF[group.group]} />
          {words(`desk.board.groups.${group.group}`)}{" "}
          <span className="count" aria-hidden="true">
            {group.count}
          </span>
          <span className="vh">{words("desk.board.count", { count: group.count })}</span>
        </h2>
        {first ? <Columns board={board} /> : null}
      </div>
      <ul>
        {group.rows.map((row) => (
          <BoardRowPart key={row.id} row={row} board={board} />
        ))}
      </ul>
      {group.count > group.rows.length ? (
        <p className="none">
          {words("desk.board.moreRows", { shown: group.rows.length, count: group.count })}
        </p>
      ) : null}
    </section>
  );
}

function Columns({ board: { words } }: { board: BoardSettings }) {
  return (
    <>
      <span className="col by" aria-hidden="true">
        {words("desk.board.columns.byline")}
      </span>
      <span className="col sec" aria-hidden="true">
        {words("desk.board.columns.section")}
      </span>
      <span className="col lg" aria-hidden="true" />
      <span className="col n" aria-hidden="true">
        {words("desk.board.columns.words")}
      </span>
      <span className="col age" aria-hidden="true">
        {words("desk.board.columns.age")}
      </span>
    </>
  );
}
