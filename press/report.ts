import type { IncomingMessage } from "node:http";
import type { ReaderReport } from "@/lib/reports/fields";
import type { ReportAnswer, ReportPlace } from "@/lib/reports/receive-report";
import { readReport } from "@/lib/reports/read-report";
import { FROM_HEADER } from "@/lib/web/origin";
import type { RefusedReport } from "@/lib/reports/fields";
import { SenderLimit } from "./sender-limit";

/** The one form of the readers' site: a mistake is reported. */

/** The most that it may send, in bytes. */
export const LARGEST_REPORT = 16 * 1024;

/** How much more is read and thrown away, in bytes, so that whoever sends it hears why it was refused. */
const READ_ON = 4 * 1024 * 1024;

/** How many reports one network may send, within how many milliseconds. */
const MOST = 5;
const WITHIN = 10 * 60_000;

/** How many reports may be on their way into the database at once. */
const AT_ONCE = 8;

export type ReceiveReport = (place: ReportPlace, report: ReaderReport) => Promise<ReportAnswer>;

export type Received =
  | { state: "received" }
  /** The page itself says what stands there. */
  | { state: "elsewhere" }
  | { state: "refused"; refused: RefusedReport }
  | { state: "tooMany"; seconds: number }
  | { state: "busy" };

/** The story whose report page stands at this place ("/en/city/old-lock/report"); null for any other page. */
export function reportPlaceOf(path: string): ReportPlace | null {
  const [, language, sectionSlug, slug] = /^\/([^/]+)\/([^/]+)\/([^/]+)\/report$/.exec(path) ?? [];
  if (!language || !sectionSlug || !slug) return null;
  const decoded = { sectionSlug: decodeURIComponent(sectionSlug), slug: decodeURIComponent(slug) };
  return { language, ...decoded };
}

/** What a form sent, by name; of a name that comes twice the first. Or why it cannot be read. */
export async function readReportForm(
  request: IncomingMessage,
): Promise<Record<string, string> | "tooLarge" | "badForm"> {
  const body = await readBody(request);
  if (body === null) return "tooLarge";
  const type = request.headers["content-type"] ?? "";
  if (!/^application\/x-www-form-urlencoded(?:\s*;|$)/i.test(type)) return "badForm";
  const fields: Record<string, string> = {};
  for (const [name, value] of new URLSearchParams(body.toString("utf8"))) {
    if (!Object.hasOwn(fields, name) && name !== "__proto__") fields[name] = value;
  }
  return fields;
}

/** Null for more than a report may hold. */
async function readBody(request: IncomingMessage): Promise<Buffer | null> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of request as AsyncIterable<Buffer>) {
    size += piece.length;
    if (size <= LARGEST_REPORT) pieces.push(piece);
    else if (size > READ_ON) break;
  }
  return size > LARGEST_REPORT ? null : Buffer.concat(pieces);
}

/** Takes reports in, as many as one network may send and as the database can take at once. */
export class ReportDesk {
  readonly #limit = new SenderLimit(MOST, WITHIN);
  #underWay = 0;

  constructor(readonly receive: ReceiveReport) {}

  async take(
    place: ReportPlace,
    fields: Record<string, string>,
    request: IncomingMessage,
  ): Promise<Received> {
    const read = readReport(fields);
    if ("faults" in read) return { state: "refused", refused: read };
    if (this.#underWay >= AT_ONCE) return { state: "busy" };
    const seconds = this.#limit.take(request.headers[FROM_HEADER]?.toString(), Date.now());
    if (seconds > 0) return { state: "tooMany", seconds };
    this.#underWay += 1;
    try {
      return await this.receive(place, read.report);
    } finally {
      this.#underWay -= 1;
    }
  }
}
