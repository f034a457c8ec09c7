import type { IncomingMessage } from "node:http";
import type { ReaderReport, RefusedReport } from "@/lib/reports/fields";
import { LIMITS } from "@/lib/limits/limits";
import { SenderLimit } from "@/lib/limits/sender-limit";
import type { ReportAnswer, ReportPlace } from "@/lib/reports/receive-report";
import { readReport } from "@/lib/reports/read-report";
import { FROM_HEADER } from "@/lib/web/origin";

/** The one form of the readers' site: a mistake is reported. */

/**
 * The most that it may send, in bytes: its fields at their longest, 3,200 code units of up to nine bytes each in a
 * form ("%E4%BD%A0"), twice, so that whoever wrote somewhat too much hears which field it was.
 */
export const LARGEST_REPORT = 64 * 1024;

/** How much more is read and thrown away, in bytes, so that whoever sends it hears why it was refused. */
const READ_ON = 4 * 1024 * 1024;

/** How many reports may be on their way into the database at once, and for how many seconds the next one waits. */
const AT_ONCE = 8;
const BUSY = 10;

export type ReceiveReport = (place: ReportPlace, report: ReaderReport) => Promise<ReportAnswer>;

export type Received =
  | ReportAnswer
  /** The form comes back with what was typed, under this status; `seconds` until it can be sent again. */
  | { state: "refused"; status: 413 | 422 | 429 | 503; refused: RefusedReport; seconds?: number };

/** A form's fields by name; of a name that comes twice the first. `cut`: there was more than may be read. */
export type ReportForm = { fields: Record<string, string>; cut: boolean };

/** The story whose report page stands at this place ("/en/city/old-lock/report"); null for any other page. */
export function reportPlaceOf(path: string): ReportPlace | null {
  const [, language, sectionSlug, slug] = /^\/([^/]+)\/([^/]+)\/([^/]+)\/report$/.exec(path) ?? [];
  if (!language || !sectionSlug || !slug) return null;
  const decoded = { sectionSlug: decodeURIComponent(sectionSlug), slug: decodeURIComponent(slug) };
  return { language, ...decoded };
}

/** What a form sent, or why nothing of it can be read. */
export async function readReportForm(request: IncomingMessage): Promise<ReportForm | "tooLarge" | "badForm"> {
  const { text, cut } = await readBody(request);
  const type = request.headers["content-type"] ?? "";
  if (!/^application\/x-www-form-urlencoded(?:\s*;|$)/i.test(type)) return cut ? "tooLarge" : "badForm";
  const fields: Record<string, string> = {};
  for (const [name, value] of new URLSearchParams(cut ? text.replace(/%[0-9a-f]?$/i, "") : text)) {
    // Where a form was cut off, part of a character may stand at the end.
    if (!Object.hasOwn(fields, name) && name !== "__proto__")
      fields[name] = cut ? value.replace(/\ufffd+$/u, "") : value;
  }
  return { fields, cut };
}

/** As much as a report may hold, and whether that was all. */
async function readBody(request: IncomingMessage): Promise<{ text: string; cut: boolean }> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of request as AsyncIterable<Buffer>) {
    if (size < LARGEST_REPORT) pieces.push(piece.subarray(0, LARGEST_REPORT - size));
    size += piece.length;
    if (size > READ_ON) break;
  }
  return { text: Buffer.concat(pieces).toString("utf8"), cut: size > LARGEST_REPORT };
}

/** Takes reports in, as many as one network may send and as the database can take at once. */
export class ReportDesk {
  readonly #limit = new SenderLimit(LIMITS.report);
  #underWay = 0;

  constructor(readonly receive: ReceiveReport) {}

  async take(place: ReportPlace, { fields, cut }: ReportForm, request: IncomingMessage): Promise<Received> {
    const read = readReport(fields);
    const { report } = read;
    const faults = "faults" in read ? read.faults : {};
    if (cut) return { state: "refused", status: 413, refused: { report, faults, hold: { why: "tooLarge" } } };
    if ("faults" in read) return { state: "refused", status: 422, refused: read };
    if (this.#underWay >= AT_ONCE) {
      const refused = { report, faults, hold: { why: "busy" as const } };
      return { state: "refused", status: 503, refused, seconds: BUSY };
    }
    const seconds = this.#limit.take(request.headers[FROM_HEADER]?.toString(), Date.now());
    if (seconds > 0) {
      const refused = { report, faults, hold: { why: "network" as const, minutes: Math.ceil(seconds / 60) } };
      return { state: "refused", status: 429, refused, seconds };
    }
    this.#underWay += 1;
    try {
      return await this.receive(place, report);
    } finally {
      this.#underWay -= 1;
    }
  }
}
