import type { IncomingMessage } from "node:http";
import type { ReportPlace } from "@/lib/reports/receive-report";
import type { PageNotes } from "@/lib/web/notes";
import type { Answer } from "./answer";
import { seeOther } from "./moved";
import { readReportForm, type Received, type ReportDesk } from "./report";

type Terms = {
  about: ReportPlace;
  reports: ReportDesk;
  /** The address of the form's page. */
  at: string;
  /** The form's page once more, with what was typed. */
  showAgain: (posted: Pick<PageNotes, "refusedReport">) => Promise<Answer>;
};

/** Takes a report that a reader has sent: what they are answered, or the name of a notice. */
export async function answerReport(
  request: IncomingMessage,
  { about, reports, at, showAgain }: Terms,
): Promise<Answer | "reportTooLarge" | "badForm"> {
  const form = await readReportForm(request);
  if (typeof form === "string") return REPORT_NOTICES[form];
  const taken = await reports.take(about, form, request);
  if (taken.state === "received") return seeOther(`${at}?sent=${taken.crowded ? "many" : "1"}`);
  const answer = await showAgain(taken.state === "refused" ? { refusedReport: taken.refused } : {});
  const shown = answer.status === 200 ? refusal(taken) : {};
  const headers = { ...answer.headers, ...shown.headers, "Cache-Control": "no-store" };
  return { ...answer, status: shown.status ?? answer.status, headers };
}

/** What is wrong with a report's form, as a notice says it. */
const REPORT_NOTICES = { tooLarge: "reportTooLarge", badForm: "badForm" } as const;

/** How a form that was not taken is answered, on the page that shows it again. */
function refusal(taken: Received): Partial<Pick<Answer, "status" | "headers">> {
  if (taken.state !== "refused") return {};
  const { status, seconds } = taken;
  const headers = {
    ...(seconds ? { "Retry-After": String(seconds) } : {}),
    ...(status === 413 ? { Connection: "close" } : {}),
  };
  return { status, headers };
}
