import { noteRead } from "@/lib/expiries/note-read";
import { notFound, permanentRedirect } from "next/navigation";
import type { ShownMoment } from "@/lib/moments";
import { pageNotes } from "./notes";

/**
 * Gives the page that is being rendered its status: 404 or 410. The page goes on to render its notice
 * as an ordinary page. Where no press asked for the page, Next's own `notFound()` ends it with 404.
 */
export function setStatus(status: 404 | 410): void {
  const notes = pageNotes();
  if (!notes) notFound();
  // Whatever becomes public, or is given another name, may stand here then.
  if (status === 404) noteRead("stories", "names");
  notes.status = status;
}

/**
 * Says that the page has moved for good: the press answers 308 and no text, whatever the page renders;
 * where no press asked for it, Next redirects at once. Takes an address on this site
 * ("/valley/bridge"); refuses any other.
 */
export function setRedirect(href: string): void {
  if (!/^\/(?![/\\])/.test(href)) throw new Error(`Not an address on this site: ${href}`);
  const notes = pageNotes();
  if (!notes) permanentRedirect(href);
  notes.redirect = href;
}

/** Names an instant at which the page changes by itself; of several the earliest counts. */
export function noteValidUntil(instant: Date): void {
  const notes = pageNotes();
  if (notes && (!notes.validUntil || instant < notes.validUntil)) notes.validUntil = instant;
}

/**
 * Names the date that the page gives as its last update; the press says it as `Last-Modified`. A day is
 * kept from it, since an HTTP date always has a time (RFC 9110, section 5.6.7), and so is no date at all.
 */
export function noteLastModified(moment: ShownMoment | null | undefined): void {
  const notes = pageNotes();
  if (!notes) return;
  if (moment?.precision === "instant") notes.lastModified = new Date(moment.machine);
  else delete notes.lastModified;
}
