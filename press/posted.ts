import type { IncomingMessage, OutgoingHttpHeaders } from "node:http";
import { CollectedResponse } from "./collected";
import type { Answer } from "./answer";
import { moreThan } from "./counted-body";
import type { Render } from "./render";

/** The most that a form of the desk may send, in bytes: a text of the longest allowed length with room for the rest. */
export const LARGEST_POST = 2 * 1024 * 1024;

/** The most that is sent to sign in by another house's service, in bytes. */
export const LARGEST_AUTH = 64 * 1024;

/**
 * Hands a posted form on and collects the answer. "badForm" where Next could make nothing of it: what our own actions
 * refuse or break over they say in a page, so an error without one is about the bytes that were sent. "tooLarge" where
 * there are more of them than `largest`, whatever the request said of that.
 */
export async function answerPosted(
  request: IncomingMessage,
  render: Render,
  headers: OutgoingHttpHeaders,
  largest = LARGEST_POST,
): Promise<Answer | "badForm" | "tooLarge"> {
  const more = moreThan(request, largest).then(() => "tooLarge" as const);
  const answer = collect(request, render, headers);
  // Whoever is left waiting for the rest of the body is told with the connection that it does not come.
  answer.catch(() => undefined);
  return Promise.race([more, answer]);
}

async function collect(
  request: IncomingMessage,
  render: Render,
  headers: OutgoingHttpHeaders,
): Promise<Answer | "badForm"> {
  const response = new CollectedResponse(request);
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value as string);
  await render(request, response);
  const body = await response.body();
  if (response.statusCode >= 500 && !isPage(response)) return "badForm";
  const given = response.getHeaders();
  delete given["transfer-encoding"];
  return { status: response.statusCode, headers: given, body };
}

function isPage(response: CollectedResponse): boolean {
  return String(response.getHeader("content-type") ?? "").startsWith("text/html");
}
