import { ActionForm } from "@/components/ui/action-form.client";
import { ActionAreaField, ActionSelectField } from "@/components/ui/action-fields.client";
import { ActionRadios } from "@/components/ui/action-radios.client";
import { SubmitButton } from "@/components/ui/submit-button.client";
import { CONTACT_DAYS, REPORT_OUTCOMES, type ReportEntryView, type ReportView } from "@/lib/reports/fields";
import type { Words } from "@/lib/words/words";

type Props = {
  storyId: number;
  report: ReportView;
  action: Parameters<typeof ActionForm>[0]["action"];
  words: Words;
};

/** What came of a report. One stands on a page: its fields have names of their own. */
export function AnswerForm({ storyId, report, action, words }: Props) {
  return (
    <ActionForm action={action} className="stack answerform" autoComplete="off">
      <input type="hidden" name="storyId" value={storyId} />
      <input type="hidden" name="reportId" value={report.id} />
      <ActionRadios
        name="outcome"
        legend={words("desk.reports.outcome")}
        choices={REPORT_OUTCOMES.map((value) => ({
          value,
          name: words(`desk.reports.outcomes.${value}.name`),
          about: words(`desk.reports.outcomes.${value}.about`),
        }))}
      />
      <ActionSelectField
        name="entry"
        label={words("desk.reports.entry")}
        hint={report.entries.length > 0 ? words("desk.reports.entryHint") : words("desk.reports.noEntry")}
      >
        <option value="">{words("desk.reports.chooseEntry")}</option>
        {report.entries.map((entry) => (
          <option key={entry.number} value={entry.number}>
            {entryWords(entry, words)}
          </option>
        ))}
      </ActionSelectField>
      <ActionAreaField
        name="answer"
        label={words("desk.reports.reason")}
        hint={words("desk.reports.reasonHint")}
        rows={3}
      />
      {report.contact ? (
        <p className="small" id="contact-goes">
          {words("desk.reports.contactGoes", { days: CONTACT_DAYS })}
        </p>
      ) : null}
      <p>
        <SubmitButton tone="act" aria-describedby={report.contact ? "contact-goes" : undefined}>
          {words("desk.reports.settle")}
        </SubmitButton>
      </p>
    </ActionForm>
  );
}

/** "Corrected, 22 November 2026, 14:05: the lock was built in 1871" */
export function entryWords({ kind, moment, note }: ReportEntryView, words: Words): string {
  const what = words(`site.changes.kinds.${kind}`);
  return words("desk.reports.entryLine", { what, moment: moment.words, note: note ? `: ${note}` : "" });
}
