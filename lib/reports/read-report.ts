import { said } from "@/lib/said";
import {
  LONGEST_REPORT,
  TRAP_FIELD,
  type ReaderReport,
  type RefusedReport,
  type ReportFieldName,
} from "./fields";

const FIELDS = Object.keys(LONGEST_REPORT) as ReportFieldName[];

/** A report out of a form's fields, or what is wrong with it beside what was typed. Names that it does not know are left out. */
export function readReport(
  given: Readonly<Record<string, string>>,
): { report: ReaderReport } | RefusedReport {
  const entry = /^[1-9]\d{0,6}$/.test(given.entry ?? "") ? Number(given.entry) : null;
  const report = { entry, ...fieldsOf(given) };
  const faults: RefusedReport["faults"] = {};
  if (!said(report.text)) faults.text = "required";
  for (const name of FIELDS) if (report[name].length > LONGEST_REPORT[name]) faults[name] = "tooLong";
  if (given[TRAP_FIELD]) faults[TRAP_FIELD] = "trap";
  return Object.keys(faults).length > 0 ? { report, faults } : { report };
}

function fieldsOf(given: Readonly<Record<string, string>>): Record<ReportFieldName, string> {
  return { text: tidy(given.text), passage: tidy(given.passage), contact: tidy(given.contact) };
}

/** Without what nobody types and the database keeps nowhere: a NUL, other controls, and half of a character. */
function tidy(text = ""): string {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(/[^\P{Cc}\n\t]/gu, "")
    .replace(/\p{Surrogate}/gu, "\ufffd")
    .trim();
}
