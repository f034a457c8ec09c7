import type { HistoryRevision, HistoryView } from "@/lib/history/fields";
import type { Words } from "@/lib/words/words";
import { ButtonLink } from "@/components/ui/button";
import { historyHref, type HistoryPlace } from "./history-place";

type RevisionActsProps = { revision: HistoryRevision; view: HistoryView; place: HistoryPlace; words: Words };

/** What can be done with a revision: compare from it, compare to it, read it, bring it back. Links all, so that no script is needed. */
export function RevisionActs({ revision, view, place, words }: RevisionActsProps) {
  const { number, id, readable, isPublic } = revision;
  if (!readable) return null;
  const text = String(number);
  const side = (name: "a" | "b") => ({
    size: "sm" as const,
    href: historyHref(place, { [name]: text }, "#compare"),
    "aria-label": words(`desk.history.${name}`, { number }),
    title: words(`desk.history.${name}`, { number }),
    "aria-current": place[name] === text ? ("true" as const) : undefined,
  });
  return (
    <p className="acts">
      <ButtonLink {...side("a")}>A</ButtonLink>
      <ButtonLink {...side("b")}>B</ButtonLink>
      {view.reading === "working" || isPublic ? (
        <ButtonLink
          size="sm"
          tone="quiet"
          href={`/desk/stories/${view.id}/preview?revision=${id}`}
          aria-label={words("desk.history.readOf", { number })}
        >
          {words("desk.history.read")}
        </ButtonLink>
      ) : null}
      {view.restore?.allowed ? (
        <ButtonLink
          size="sm"
          tone="quiet"
          href={historyHref(place, { restore: text }, "#restore")}
          aria-label={words("desk.history.restoreOf", { number })}
        >
          {words("desk.history.restore")}
        </ButtonLink>
      ) : null}
    </p>
  );
}
