import type { ReportView } from "@/lib/reports/fields";
import type { Words } from "@/lib/words/words";
import { ReportBoxes } from "./report-boxes.client";

type Props = { storyId: number; reports: readonly ReportView[]; words: Words };

/** Beside a change that is about to go out: the readers' reports that it answers. A small fix tells readers nothing, and answers none. */
export function AnsweredByChange({ storyId, reports, words }: Props) {
  if (reports.length === 0) return null;
  return (
    <div className="not-fix">
      <ReportBoxes
        legend={words("desk.reports.answers")}
        hint={
          <>
            {words("desk.reports.answersHint")}{" "}
            <a className="link" href={`/desk/stories/${storyId}/reports`}>
              {words("desk.reports.read")}
            </a>
          </>
        }
        reports={reports.map(({ id, text, received, revision }) => ({
          ...{ id, text: text || words("desk.reports.removed") },
          about: words("desk.reports.received", { moment: received.words, number: revision }),
        }))}
      />
    </div>
  );
}
