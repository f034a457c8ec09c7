import type { OutgoingHttpHeaders } from "node:http";
import type { Answer } from "./answer";
import { facesFirst } from "./faces-first";
import { ASK_EVERY_TIME } from "./policies";
import type { RenderedPage } from "./render";
import { errorNumber, isUnreadable, stripRuntime } from "./strip";

/** The page cannot be shown. `reference` is the number of the error in the log, where there is one. */
export class BrokenPage extends Error {
  constructor(
    readonly status: number,
    readonly reference?: string,
  ) {
    super(`The page was rendered with status ${status} and cannot be read.`);
  }
}

/** Headers that hold for one connection or one visitor, or that the press sets itself. */
const NOT_FORWARDED = new Set([
  "cache-control",
  "connection",
  "content-encoding",
  "content-length",
  "content-type",
  "date",
  "etag",
  "keep-alive",
  "last-modified",
  "link",
  "set-cookie",
  "transfer-encoding",
  "vary",
  "x-powered-by",
]);

/**
 * A rendered page → what readers are given: with the status it gave itself, a redirect without text, HTML
 * without Next's runtime (`keepScripts` leaves it in, for hot reload). Feeds and other data pass through.
 * Throws BrokenPage for what a reader could not read.
 */
export function finishPage(page: RenderedPage, headers: OutgoingHttpHeaders, keepScripts: boolean): Answer {
  const location = page.notes.redirect ?? page.headers.location;
  if (location !== undefined && (page.notes.redirect || isRedirect(page.status))) {
    const status = page.notes.redirect ? 308 : page.status;
    return {
      status,
      headers: { ...headers, Location: location, "Cache-Control": ASK_EVERY_TIME },
      body: NOTHING,
    };
  }
  const type = String(page.headers["content-type"] ?? "text/plain; charset=utf-8");
  // Next answers an address ending in ".rsc" with data for its own runtime, which no reader has.
  if (type.startsWith("text/x-component")) throw new BrokenPage(404);
  if (page.status >= 500 && !keepScripts) throw new BrokenPage(500, errorNumber(page.body.toString()));
  const kept = { ...forwarded(page.headers), ...headers, "Content-Type": type, ...dated(page) };
  return type.startsWith("text/html") ? finishHtml(page, kept, keepScripts) : finishData(page, kept);
}

const NOTHING = Buffer.alloc(0);

function finishHtml(page: RenderedPage, headers: OutgoingHttpHeaders, keepScripts: boolean): Answer {
  const html = page.body.toString();
  const status = page.notes.status ?? page.status;
  if (!keepScripts && isUnreadable(html)) throw new BrokenPage(status === 404 ? 404 : 500, errorNumber(html));
  const link = keepScripts ? page.headers.link : withoutScripts(page.headers.link);
  if (link) headers.Link = link;
  const body = keepScripts ? page.body : Buffer.from(facesFirst(stripRuntime(html)));
  return {
    status,
    headers: { ...headers, "Cache-Control": status < 500 ? ASK_EVERY_TIME : "no-store" },
    body,
  };
}

/** Without a body and with 404 it is no data: the reader is owed the page that says so. */
function finishData(page: RenderedPage, headers: OutgoingHttpHeaders): Answer {
  const status = page.notes.status ?? page.status;
  if (status === 404 && page.body.length === 0) throw new BrokenPage(404);
  const caching = page.headers["cache-control"] ?? ASK_EVERY_TIME;
  return { status, headers: { ...headers, "Cache-Control": caching }, body: page.body };
}

/** The date that the page gives itself, as HTTP writes one (RFC 9110, section 8.8.2); of a notice nobody asks it. */
function dated({ status, notes }: RenderedPage): OutgoingHttpHeaders {
  if ((notes.status ?? status) !== 200 || !notes.lastModified) return {};
  return { "Last-Modified": notes.lastModified.toUTCString() };
}

function isRedirect(status: number): boolean {
  return status >= 300 && status < 400;
}

function forwarded(headers: OutgoingHttpHeaders): OutgoingHttpHeaders {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !NOT_FORWARDED.has(name)));
}

/** The `Link` header tells the browser what to fetch early: fonts and styles stay, scripts go. */
function withoutScripts(link: OutgoingHttpHeaders[string]): string {
  const entries = String(link ?? "").split(/,\s*(?=<)/);
  return entries.filter((entry) => entry && !/;\s*as="?script\b/.test(entry)).join(", ");
}
