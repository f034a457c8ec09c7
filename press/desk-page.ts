import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from "node:http";
import { gunzipSync } from "node:zlib";
import type { PageNotes } from "@/lib/web/notes";
import type { Answer } from "./answer";
import { DownloadingResponse } from "./download";
import { notesStore, type Render } from "./render";

/** An address of the desk at which nothing stands: its page says so. */
const NOT_THERE = "/desk/not-there";

/** How Next begins the document in which only its script would say that nothing is here; a route says nothing at all. */
const EMPTY_DOCUMENT = '<html id="__next_error__"';

/**
 * Has a page of the desk rendered for the one who asks, with the status that
 * the page gives itself. Where Next would leave the words to its script, the
 * desk's own page for "not there" is rendered in its place. Null for a download, which is on its way already.
 */
export async function answerDeskPage(
  request: IncomingMessage,
  live: ServerResponse,
  render: Render,
  headers: OutgoingHttpHeaders,
): Promise<Answer | null> {
  const asked = await collect(request, live, render, headers);
  if (asked?.status !== 404 || !isEmpty(asked)) return asked;
  return collect(Object.assign(request, { url: NOT_THERE }), live, render, headers);
}

function isEmpty({ headers, body }: Answer): boolean {
  return body.length === 0 || plain(body, headers["content-encoding"]).includes(EMPTY_DOCUMENT);
}

/** Next has compressed a page for whoever takes it so: with gzip, the only way it knows. */
function plain(body: Buffer, encoding: OutgoingHttpHeaders[string]): Buffer {
  return encoding === "gzip" ? gunzipSync(body) : body;
}

async function collect(
  request: IncomingMessage,
  live: ServerResponse,
  render: Render,
  given: OutgoingHttpHeaders,
): Promise<Answer | null> {
  const response = new DownloadingResponse(request, live);
  for (const [name, value] of Object.entries(given)) response.setHeader(name, value as string);
  const notes: PageNotes = { tags: new Set() };
  await notesStore().run(notes, async () => render(request, response));
  const body = await response.body();
  if (response.handedOn) return null;
  const headers = response.getHeaders();
  delete headers["transfer-encoding"];
  return { status: notes.status ?? response.statusCode, headers, body };
}
