"use client";

import { useTranslations } from "use-intl";
import { useAnswer, useField } from "@/components/ui/action-form.client";
import { FieldError, Field, fieldIds } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button.client";

/** One line of the report: what it is about, what was made of it, and the lines of the text that it comes from. */
type ReportRow = { label: string; value: string; lines: string };
type Report = { understood: ReportRow[]; dropped: ReportRow[]; notUnderstood: ReportRow[] };

/** What was read of a text: its report, or the sentence that says why nothing could be made of it. */
export type ReadText = { text: string; source: string; report?: Report; refused?: string };

/** The text and its file; once it is read, what was found in it, and the button that makes the draft. */
export function FromText() {
  const words = useTranslations("desk.fromText");
  const answer = useAnswer();
  const read = answer?.ok && isRead(answer.show) ? answer.show : undefined;
  const typed = useField("text", "");
  const source = useField("source", "");
  // A file's text goes into the field, so that it can be sent once more without the file.
  const text = { ...typed, value: read?.text ?? typed.value };
  const file = useField("file", "");
  return (
    <>
      {read?.refused ? <Notice tone="stop" role="alert" title={read.refused} /> : null}
      {read?.report ? <ReportView report={read.report} /> : null}
      <Field name="source" label={words("source")} hint={words("sourceHint")} error={source.error}>
        <input
          className="input"
          type="text"
          key={`${source.value} ${read?.source}`}
          maxLength={200}
          defaultValue={source.value || (read?.source ?? "")}
          {...fieldIds({ name: "source", hint: true, error: source.error })}
        />
      </Field>
      <Field name="text" label={words("text")} error={text.error}>
        <textarea
          className="area pasted"
          key={text.value.length}
          rows={14}
          defaultValue={text.value}
          {...fieldIds({ name: "text", error: text.error })}
        />
      </Field>
      <div className="field">
        <label htmlFor="file">{words("file")}</label>
        <input type="file" id="file" name="file" accept=".txt,text/plain" aria-describedby="file-hint" />
        <p className="hint" id="file-hint">
          {words("fileHint")}
        </p>
        <FieldError name="file" error={file.error} />
      </div>
      <div className="line">
        {read?.report ? (
          <SubmitButton tone="act" name="step" value="draft">
            {words("draft")}
          </SubmitButton>
        ) : null}
        <SubmitButton tone={read?.report ? undefined : "act"} name="step" value="read">
          {words(read?.report ? "readAgain" : "read")}
        </SubmitButton>
      </div>
      <p className="consequence">{words("consequence")}</p>
    </>
  );
}

function ReportView({ report }: { report: Report }) {
  const words = useTranslations("desk.fromText");
  const parts: [string, ReportRow[], string][] = [
    ["understood", report.understood, ""],
    ["dropped", report.dropped, words("nothingDropped")],
    ["notUnderstood", report.notUnderstood, words("nothingDoubtful")],
  ];
  return (
    <div className="report stack">
      {parts.map(([name, rows, none]) => (
        <section key={name} aria-labelledby={`report-${name}`}>
          <h2 id={`report-${name}`}>{words(`headings.${name}`)}</h2>
          {rows.length === 0 ? <p className="small ink2">{none}</p> : null}
          <dl>
            {rows.map((row, index) => (
              <div key={index}>
                <dt>
                  {row.label}
                  {row.lines ? <span className="muted num"> {`${words("line")} ${row.lines}`}</span> : null}
                </dt>
                <dd>{row.value}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}

function isRead(value: unknown): value is ReadText {
  return typeof value === "object" && value !== null && "text" in value && "source" in value;
}
