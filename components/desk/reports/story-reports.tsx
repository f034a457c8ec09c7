import type { ActionForm } from "@/components/ui/action-form.client";
import { ButtonLink } from "@/components/ui/button";
import type { ReportView, StoryReportsView } from "@/lib/reports/fields";
import type { Words } from "@/lib/words/words";
import { AnswerForm, entryWords } from "./answer-form";

type Props = {
  view: StoryReportsView;
  /** The report that is being answered; absent: the one that has waited longest. */
  chosen?: number | undefined;
  action: Parameters<typeof ActionForm>[0]["action"];
  words: Words;
};

/** The reports on one story: what waits, and what was answered. */
export function StoryReports({ view, chosen, action, words }: Props) {
  const { open, answered } = view;
  const [longest] = open;
  const answering = open.find(({ id }) => id === chosen) ?? longest;
  return (
    <>
      {view.href ? (
        <p className="small">
          <a className="link" href={view.href}>
            {words("desk.reports.asReaders")}
          </a>
        </p>
      ) : null}
      <section className="stack" aria-labelledby="open-reports">
        <h2 id="open-reports">{words("desk.reports.open", { count: view.waiting })}</h2>
        {open.length === 0 ? <p className="small muted">{words("desk.reports.noneHere")}</p> : null}
        {view.waiting > open.length ? (
          <p className="small muted">{words("desk.reports.oldest", { count: open.length })}</p>
        ) : null}
        <ul className="reportlist">
          {open.map((report) => (
            <li key={report.id} id={`report-${report.id}`}>
              <Report report={report} words={words} />
              {!view.mayAnswer ? (
                <p className="small muted">{words("desk.reports.editorsAnswer")}</p>
              ) : report === answering ? (
                <AnswerForm
                  key={report.id}
                  storyId={view.storyId}
                  report={report}
                  action={action}
                  words={words}
                />
              ) : (
                <p>
                  <ButtonLink size="sm" href={`?report=${report.id}#report-${report.id}`}>
                    {words("desk.reports.answer", { moment: report.received.words })}
                  </ButtonLink>
                </p>
              )}
            </li>
          ))}
        </ul>
      </section>
      {answered.length > 0 ? (
        <section className="stack" aria-labelledby="answered-reports">
          <h2 id="answered-reports">{words("desk.reports.answered", { count: answered.length })}</h2>
          <ul className="reportlist">
            {answered.map((report) => (
              <li key={report.id} id={`report-${report.id}`}>
                <Report report={report} words={words} />
                <Answered report={report} words={words} />
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}

function Report({ report, words }: { report: ReportView; words: Words }) {
  const { state, text, passage, contact, mail, received, revision } = report;
  return (
    <div className="stack">
      <p className="small muted">
        {words("desk.reports.received", { moment: received.words, number: revision })}
      </p>
      {text ? <p className="said">{text}</p> : <p className="muted">{words("desk.reports.removed")}</p>}
      {passage ? (
        <blockquote className="said passage" aria-label={words("desk.reports.passage")}>
          {passage}
        </blockquote>
      ) : null}
      <p className="small">
        {contact
          ? words("desk.reports.contact")
          : words(state === "open" ? "desk.reports.noContact" : "desk.reports.contactGone")}{" "}
        {mail ? (
          <a className="link" href={`mailto:${encodeURIComponent(mail)}`}>
            {mail}
          </a>
        ) : (
          contact
        )}
      </p>
    </div>
  );
}

function Answered({ report: { state, answer }, words }: { report: ReportView; words: Words }) {
  if (!answer || state === "open") return null;
  return (
    <div className="answer">
      <p className="small strong">{words(`desk.reports.states.${state}`)}</p>
      {answer.entry ? (
        <p className="small">
          {answer.entry.href ? (
            <a className="link" href={answer.entry.href}>
              {entryWords(answer.entry, words)}
            </a>
          ) : (
            entryWords(answer.entry, words)
          )}
        </p>
      ) : null}
      {answer.text ? <p className="small said">{answer.text}</p> : null}
      <p className="small muted">
        {words("desk.reports.answeredBy", {
          who: answer.by ?? words("desk.log.somebody"),
          moment: answer.moment.words,
        })}
      </p>
    </div>
  );
}
