import type { IncomingMessage, OutgoingHttpHeaders } from "node:http";
import type { PageNotes } from "@/lib/web/notes";
import type { Answer } from "./answer";
import { CollectedResponse } from "./collected";
import { notesStore, type Render } from "./render";

/** An address of the desk at which nothing stands: its page says so. */
const NOT_THERE = "/desk/not-there";

/** How Next begins the document in which only its script would say that nothing is here. */
const EMPTY_DOCUMENT = '<html id="__next_error__"';

/**
 * Has a page of the desk rendered for the one who asks, with the status that
 * the page gives itself. Where Next would leave the words to its script, the
 * desk's own page for "not there" is rendered in its place.
 */
export async function answerDeskPage(
  request: IncomingMessage,
  render: Render,
  headers: OutgoingHttpHeaders,
): Promise<Answer> {
  const asked = await collect(request, render, headers);
  if (asked.status !== 404 || !asked.body.includes(EMPTY_DOCUMENT)) return asked;
  return collect(Object.assign(request, { url: NOT_THERE }), render, headers);
}

async function collect(
  request: IncomingMessage,
  render: Render,
  given: OutgoingHttpHeaders,
): Promise<Answer> {
  const response = new CollectedResponse(request);
  for (const [name, value] of Object.entries(given)) response.setHeader(name, value as string);
  const notes: PageNotes = { tags: new Set() };
  await notesStore().run(notes, async () => render(request, response));
  const body = await response.body();
  const headers = response.getHeaders();
  delete headers["transfer-encoding"];
  return { status: notes.status ?? response.statusCode, headers, body };
}
