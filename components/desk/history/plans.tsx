import { Icon } from "@/components/ui/icon";
import type { HistoryView } from "@/lib/history/fields";
import type { Words } from "@/lib/words/words";

/** What stands before a story, above its past. */
export function Plans({ plans, words }: { plans: HistoryView["plans"]; words: Words }) {
  return plans.map(({ id, kind, moment, by, due }) => (
    <li key={`plan-${id}`} className="plan">
      <time dateTime={moment.machine}>{moment.timeWords}</time>
      <span className="dot">
        <Icon name="calendar" />
      </span>
      <div>
        <p>
          {words.rich("desk.history.planned", {
            kind,
            who: by || words("desk.log.somebody"),
            b: (chunks) => <b>{chunks}</b>,
          })}
        </p>
        <p className="xs muted">
          {words("desk.log.plannedFor", { moment: moment.words })} ·{" "}
          {words(due ? "desk.history.due" : "desk.history.waits")}
        </p>
      </div>
    </li>
  ));
}
