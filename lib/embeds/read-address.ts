import { cleanAddress } from "@/lib/paste/clean-address";
import { embedHost, PROVIDER_HOSTS, type EmbedAddress, type EmbedProvider } from "./fields";

/** The longest address that a text may hold, in UTF-16 code units. */
const LONGEST = 2_000;

type Provider = Exclude<EmbedProvider, "link">;

/**
 * What an address that somebody typed or pasted leads to: a video, a post, or a plain link; "example.com/a" is taken
 * for https. Its `href` is the shortest one that leads to the same thing, without tracking. Null for what is no web
 * address, names a user, or has no host that could be on the public web.
 */
export function readEmbedAddress(text: string): EmbedAddress | null {
  const typed = webAddress(text.trim());
  const clean = typed && cleanAddress(typed.href);
  const url = clean ? webAddress(clean) : null;
  if (!url) return null;
  const host = embedHost(url);
  for (const [provider, read] of KNOWN) {
    const href = PROVIDER_HOSTS[provider].includes(host) ? read(url) : null;
    if (href) return { provider, href, title: null };
  }
  return url.href.length > LONGEST ? null : { provider: "link", href: url.href, title: titleIn(url) };
}

function webAddress(text: string): URL | null {
  if (text === "" || text.length > LONGEST || /[\s\u0000-\u001f<>"\\]/.test(text)) return null;
  const hasScheme = /^[a-z][a-z0-9+.-]*:/i.test(text) && !/^[a-z0-9.-]+:\d+(?:\/|$)/i.test(text);
  const whole = hasScheme ? text : `https://${text}`;
  if (!/^https?:\/\//i.test(whole) || !URL.canParse(whole)) return null;
  const url = new URL(whole);
  const isPublic = /^(?:[a-z0-9-]+\.)+[a-z][a-z0-9-]+$/i.test(url.hostname);
  return isPublic && url.username === "" && url.password === "" ? url : null;
}

const KNOWN: readonly [Provider, (url: URL) => string | null][] = [
  ["youtube", readYouTube],
  ["vimeo", readVimeo],
  ["x", readX],
  ["telegram", readTelegram],
  ["instagram", readInstagram],
];

/** A part of the path, counted from 0; "" where there is none. */
function part(url: URL, index: number): string {
  return url.pathname.split("/").filter(Boolean)[index] ?? "";
}

function readYouTube(url: URL): string | null {
  const first = part(url, 0);
  if (embedHost(url) === "youtu.be") return video(first, url);
  if (first === "watch") return video(url.searchParams.get("v") ?? "", url);
  return ["shorts", "embed", "live", "v"].includes(first) ? video(part(url, 1), url) : null;
}

/** A video and the second at which it begins, if one was named. */
function video(id: string, url: URL): string | null {
  if (!/^[\w-]{6,20}$/.test(id)) return null;
  const start = url.searchParams.get("t") ?? url.searchParams.get("start") ?? "";
  return `https://www.youtube.com/watch?v=${id}${/^\d{1,6}s?$/.test(start) ? `&t=${start}` : ""}`;
}

/** A number, and for an unlisted video the word that opens it. */
function readVimeo(url: URL): string | null {
  const parts = url.pathname.split("/").filter(Boolean);
  const at = parts.findIndex((one) => /^\d{4,12}$/.test(one));
  if (at < 0) return null;
  const key = parts[at + 1] ?? url.searchParams.get("h") ?? "";
  return `https://vimeo.com/${parts[at]}${/^[0-9a-f]{6,20}$/.test(key) ? `/${key}` : ""}`;
}

function readX(url: URL): string | null {
  const [who, what, id] = [part(url, 0), part(url, 1), part(url, 2)];
  const isPost = /^\w{1,20}$/.test(who) && /^status(?:es)?$/.test(what) && /^\d{1,20}$/.test(id);
  return isPost ? `https://x.com/${who}/status/${id}` : null;
}

/** A post of a public channel; "s" is the same channel in a browser. */
function readTelegram(url: URL): string | null {
  const from = part(url, 0) === "s" ? 1 : 0;
  const [channel, post] = [part(url, from), part(url, from + 1)];
  const isPost = /^[a-z]\w{3,31}$/i.test(channel) && /^\d{1,10}$/.test(post);
  return isPost ? `https://t.me/${channel}/${post}` : null;
}

/** A post or a reel, also below the name of whose it is. */
function readInstagram(url: URL): string | null {
  const from = ["p", "reel", "reels", "tv"].includes(part(url, 0)) ? 0 : 1;
  const [what, id] = [part(url, from), part(url, from + 1)];
  const kind = { p: "p", reel: "reel", reels: "reel", tv: "tv" }[what];
  return kind && /^[\w-]{5,40}$/.test(id) ? `https://www.instagram.com/${kind}/${id}/` : null;
}

/** The words in the last part of the address, where it has some: "a-bell-for-the-school" is "A bell for the school". */
function titleIn(url: URL): string | null {
  const last = url.pathname.split("/").filter(Boolean).at(-1) ?? "";
  const words = decoded(last)
    .replace(/\.[a-z]{2,5}$/i, "")
    .split(/[-_]+/)
    .filter(Boolean);
  if (words.length < 3 || !words.every((word) => /^\p{L}[\p{L}\p{N}’']*$|^\d{1,4}$/u.test(word))) return null;
  const line = words.join(" ");
  return line.charAt(0).toLocaleUpperCase() + line.slice(1);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
