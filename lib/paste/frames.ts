import type { Block } from "@/lib/body/body";
import { attributeOf, nameOf } from "./elements";
import { readEmbedAddress } from "@/lib/embeds/read-address";

type Embed = Extract<Block, { type: "embed" }>;

const LONGEST_TITLE = 1_000;

/** What an element embeds from a known service, as a card; null for anything else. */
export function cardOf(element: Element): Embed | null {
  const name = nameOf(element);
  if (name === "iframe") return cardFor(sourceOf(element), attributeOf(element, "title"));
  if (name === "script") {
    const post = attributeOf(element, "data-telegram-post");
    return post ? cardFor(`https://t.me/${post}`, "") : null;
  }
  if (name !== "blockquote") return null;
  if (/\btwitter-(?:tweet|video)\b/.test(attributeOf(element, "class"))) {
    const links = [...element.querySelectorAll("a[href]")].reverse();
    return (
      links
        .map((link) => cardFor(attributeOf(link, "href"), saidIn(element)))
        .find((card) => card?.provider === "x") ?? null
    );
  }
  const permalink = attributeOf(element, "data-instgrm-permalink");
  return permalink ? cardFor(permalink, saidIn(element)) : null;
}

function saidIn(element: Element): string {
  return Array.from(element.childNodes, (node) => node.textContent ?? "")
    .join(" ")
    .replace(/\s+/g, " ");
}

function sourceOf(frame: Element): string {
  const source = attributeOf(frame, "src") || attributeOf(frame, "data-src");
  return source.startsWith("//") ? `https:${source}` : source;
}

/** The card for what a frame shows; the title is what the page says of it. */
function cardFor(source: string, title: string): Embed | null {
  const post = /^https?:\/\/platform\.(?:x|twitter)\.com\/embed\/.*[?&]id=(\d{5,25})/.exec(source)?.[1];
  const read = readEmbedAddress(post ? `https://x.com/i/status/${post}` : source);
  if (!read || read.provider === "link") return null;
  const { provider, href } = read;
  return { type: "embed", provider, href, title: title.trim().slice(0, LONGEST_TITLE) };
}

/** Whether an element is so small that it only counts readers. */
export function isPixel(element: Element, style: ReadonlyMap<string, string>): boolean {
  const sizes = ["width", "height"].map((side) => attributeOf(element, side) || (style.get(side) ?? ""));
  return sizes.some((size) => /^[0-2](?:px)?$/.test(size));
}
