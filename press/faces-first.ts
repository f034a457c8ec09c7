/** The preload of a face as React writes it. In text and attributes React escapes "<", so this is markup wherever it stands. */
const FACE = /<link rel="preload" href="[^"]*" as="font"[^>]*>/g;

/**
 * The same page with the preloads of its faces before its title. React lifts what belongs into the head there in the
 * order in which the parts of a page get ready, layout or metadata first: without this the same page would be made of
 * other bytes from one time to the next, under another `ETag`.
 */
export function facesFirst(html: string): string {
  const [head = "", ...after] = html.split("</head>");
  const faces = head.match(FACE)?.join("");
  if (faces === undefined || after.length === 0) return html;
  const rest = head.replace(FACE, "");
  const title = rest.indexOf("<title>");
  const at = title === -1 ? rest.length : title;
  return [rest.slice(0, at) + faces + rest.slice(at), ...after].join("</head>");
}
