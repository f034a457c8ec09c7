import type { IncomingMessage } from "node:http";
import type { Address } from "./address";
import type { Answer } from "./answer";
import { finishPage } from "./finish";
import { framedHeaders, sharedHeaders } from "./policies";
import { renderPage, type Render } from "./render";

/** A preview at the desk, which stands in the frame of the desk's own screen, or one that was shared. */
export type PreviewKind = "framed" | "shared";

const FRAMED = /^\/desk\/(?:stories\/\d+\/preview\/alone|front\/preview\/[a-z-]+)$/;

/** Which preview stands at this address; null where another page does. */
export function previewAt({ path, firstWord }: Address): PreviewKind | null {
  if (firstWord === "preview") return "shared";
  return FRAMED.test(path) ? "framed" : null;
}

/**
 * An address as the log may hold it: whoever has a shared preview's can read the story, and whoever has that of a link
 * that was mailed can come in with it.
 */
export function loggedAddress(target = ""): string {
  return target.replace(SECRET_PART, "$1…");
}

const SECRET_PART = /^((?:https?:\/\/[^/]*)?\/+(?:preview|account\/+(?:invitation|reset|email))\/+)[^?#]+/i;

type Making = { render: Render; site: URL; limit: number; dev: boolean };

/**
 * A preview, as bytes: made the way a readers' page is, so that it is the same page, and then kept by nobody and
 * named to nobody. The framed one is rendered for the one who is signed in; the shared one is shown no cookie, so it
 * cannot depend on who asks.
 */
export async function makePreview(
  kind: PreviewKind,
  request: IncomingMessage,
  { render, site, limit, dev }: Making,
): Promise<Answer> {
  const { cookie } = request.headers;
  const known = kind === "framed" && cookie !== undefined ? { cookie } : {};
  const page = await renderPage(render, request.url ?? "/", site, limit, known);
  const policy = kind === "framed" ? framedHeaders(site, dev) : sharedHeaders(site, dev);
  const { status, headers, body } = finishPage(page, policy, dev);
  const { "Last-Modified": _date, ...kept } = headers;
  return { status, headers: { ...kept, "Cache-Control": "no-store" }, body };
}
