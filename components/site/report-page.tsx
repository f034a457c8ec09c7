import type { RefusedReport } from "@/lib/reports/fields";
import type { ReportPageView, SiteView } from "@/lib/stories/view";
import type { Words } from "@/lib/words/words";
import { ReportForm } from "./report-form";

type Props = {
  report: ReportPageView;
  /** What was sent and could not be taken. */
  refused?: RefusedReport | undefined;
  /** The report has arrived, by itself or among very many. */
  sent?: "alone" | "crowded" | undefined;
  site: Pick<SiteView, "correctionsHref" | "contactEmail">;
  words: Words;
};

/** A plain form for whoever has found a mistake in a story, and afterwards the thanks. */
export function ReportPage({ report, refused, sent, site, words }: Props) {
  const { story, changedSince } = report;
  return (
    <>
      <header className="sheet__head railed">
        <p className="label">{words("site.report.label")}</p>
        <div>
          <h1>{story.headline}</h1>
          <p className="intro">{words(sent ? "site.report.thanks" : "site.report.intro")}</p>
          {sent === "crowded" && (
            <p className="intro">
              {words("site.report.crowded")}{" "}
              {site.contactEmail && (
                <a href={`mailto:${site.contactEmail}`}>
                  {words("site.report.write", { address: site.contactEmail })}
                </a>
              )}
            </p>
          )}
          {changedSince && !sent && (
            <p className="intro">
              {words("site.report.changedSince")}{" "}
              <a href={`${story.href}/changes`}>{words("site.stamps.whatChanged")}</a>
            </p>
          )}
          <p className="backlink">
            <a href={story.href}>{words("site.changes.back")}</a>
          </p>
          {sent && (
            <p className="backlink">
              <a href={site.correctionsHref}>{words("site.report.toCorrections")}</a>
            </p>
          )}
        </div>
      </header>
      {!sent && <ReportForm report={report} refused={refused} words={words} />}
    </>
  );
}
