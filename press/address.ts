/** What a request asks for. `canonical` is the one address under which a readers' page is known. */
export type Address = { path: string; query: string; canonical: string; firstWord: string };

export type AddressRefusal = "badAddress" | "longAddress";

/** In bytes. RFC 9110, section 4.1 recommends at least 8000 octets. */
const LONGEST = 8192;

/**
 * Reads a request target in origin form ("/valley/bridge?q=1") or absolute form (RFC 9112, section 3.2.2),
 * whose host is ignored. Refuses what is too long, not an address, wrongly encoded, or holds control characters.
 */
export function readAddress(target: string): Address | AddressRefusal {
  if (target.length > LONGEST) return "longAddress";
  const local = target.replace(/^https?:\/\/[^/?#]*/i, "");
  const [, path = "", query = ""] = /^([^?#]*)(\?[^#]*)?$/.exec(local) ?? [];
  if (!path.startsWith("/") || !isWellEncoded(path) || /%00/.test(query)) return "badAddress";
  const canonical = canonicalPath(path);
  return { path, query, canonical, firstWord: plainPath(path).split("/")[1] ?? "" };
}

/** Lower case throughout, and letters composed as they are stored: sections, languages and slugs have no capitals. */
function canonicalPath(path: string): string {
  const lower = plainPath(path).replace(/%[0-9A-F]{2}|[A-Z]/gi, (part) =>
    part.startsWith("%") ? part : part.toLowerCase(),
  );
  return lower.split("/").map(composed).join("/");
}

/** A part of an address in any script. What is right already stays as it was sent, the case of its `%d0` included. */
function composed(part: string): string {
  if (!part.includes("%")) return part;
  const sent = decodeURIComponent(part);
  const known = sent.normalize().toLowerCase().normalize();
  return known === sent ? part : encodeURIComponent(known);
}

/** Without dot segments, needless encodings (RFC 3986, section 6.2.2), doubled or trailing slashes. */
function plainPath(path: string): string {
  const decoded = path.replace(/%([0-9A-F]{2})/gi, (encoded, hex: string) => {
    const character = String.fromCharCode(parseInt(hex, 16));
    return /[\w.~-]/.test(character) ? character : encoded;
  });
  const { pathname } = new URL(`http://site${decoded}`);
  return pathname.replace(/\/{2,}/g, "/").replace(/(.)\/$/, "$1");
}

function isWellEncoded(path: string): boolean {
  try {
    return !/[\u0000-\u001f\u007f]/.test(decodeURIComponent(path));
  } catch {
    return false;
  }
}
