import type { FrontChange, FrontContainerView, FrontDeskView, FrontPlace } from "@/lib/fronts/fields";
import type { Words } from "@/lib/words/words";
import { partName } from "./part-name";

type ChangesProps = { front: FrontDeskView; words: Words };

/** What the draft changes, a sentence each. */
export function Changes({ front, words }: ChangesProps) {
  return (
    <ul className="frontchanges">
      {front.changes.map((change) => (
        <li key={JSON.stringify(change)}>{sentenceOf(change, front, words)}</li>
      ))}
    </ul>
  );
}

function sentenceOf(change: FrontChange, { headlines, draft, readers }: FrontDeskView, words: Words): string {
  const parts: readonly FrontContainerView[] = [...draft, ...readers];
  const called = (id: string) => {
    const part = parts.find((one) => one.id === id);
    return part ? partName(part, words) : id;
  };
  const isLead = ({ container, place }: FrontPlace) =>
    place === 1 && draft[0]?.id === container && draft[0].layout === "lead";
  if (!("storyId" in change))
    return words(`desk.front.changes.${change.what}`, {
      part: "container" in change ? called(change.container) : "",
    });
  const name = headlines[change.storyId] || words("desk.board.noHeadline");
  if (!("to" in change)) return words(`desk.front.changes.${change.what}`, { name });
  const { to } = change;
  const where = { name, part: called(to.container), place: to.place };
  if (isLead(to) && (change.what === "comes" || change.what === "moves"))
    return words("desk.front.changes.leads", where);
  const from =
    "from" in change
      ? { before: called(change.from.container), was: change.from.place }
      : { before: "", was: 0 };
  return words(`desk.front.changes.${change.what}`, { ...where, ...from });
}
