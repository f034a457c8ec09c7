import { AsyncLocalStorage } from "node:async_hooks";
import {
  IncomingMessage,
  type IncomingHttpHeaders,
  type OutgoingHttpHeaders,
  type ServerResponse,
} from "node:http";
import { Socket } from "node:net";
import { PRESS_NOTES, type PageNotes } from "@/lib/web/notes";
import { CollectedResponse } from "./collected";

/** Whoever makes pages: in life Next's request handler. */
export type Render = (request: IncomingMessage, response: ServerResponse) => Promise<void> | void;

/** A page as it was rendered, with what it said of itself. */
export type RenderedPage = { status: number; headers: OutgoingHttpHeaders; body: Buffer; notes: PageNotes };

/** The page took too long. */
export class RenderedTooLong extends Error {}

/**
 * Has the page at `target` ("/en/valley/bridge?page=2") rendered. The renderer is shown a request of our
 * own instead of the reader's: no cookie, no header, and the site's own host. So a page can depend on
 * nothing but its address, whoever asks, and on the headers and the notes that are given on purpose.
 */
export async function renderPage(
  render: Render,
  target: string,
  site: URL,
  limit: number,
  given: IncomingHttpHeaders = {},
  noted: Pick<PageNotes, "refusedReport" | "answers"> = {},
): Promise<RenderedPage> {
  const request = requestFor(target, site, given);
  const response = new CollectedResponse(request);
  const notes: PageNotes = { tags: new Set(), ...noted };
  const timer = setTimeout(() => response.destroy(new RenderedTooLong(`No page after ${limit} ms.`)), limit);
  try {
    await Promise.race([notesStore().run(notes, async () => render(request, response)), response.body()]);
    const body = await response.body();
    return { status: response.statusCode, headers: response.getHeaders(), body, notes };
  } finally {
    clearTimeout(timer);
  }
}

function requestFor(target: string, site: URL, given: IncomingHttpHeaders): IncomingMessage {
  const request = new IncomingMessage(new Socket());
  request.method = "GET";
  request.url = target;
  request.httpVersion = "1.1";
  request.headers = {
    ...given,
    host: site.host,
    "x-forwarded-host": site.host,
    "x-forwarded-proto": site.protocol.slice(0, -1),
    accept: "text/html",
    // Next holds back a page's metadata until the end for a visitor without a name.
    "user-agent": "newsroom-press",
  };
  request.push(null);
  return request;
}

/** Where a page being rendered leaves its notes. Shared through `globalThis`, because Next bundles module instances of its own. */
export function notesStore(): AsyncLocalStorage<PageNotes> {
  const holder = globalThis as unknown as Record<symbol, AsyncLocalStorage<PageNotes> | undefined>;
  return (holder[PRESS_NOTES] ??= new AsyncLocalStorage<PageNotes>());
}
