import type { APIRequestContext } from "@playwright/test";
import { DomUtils, parseDocument } from "htmlparser2";
import type { PageElement } from "@/lib/checks/page";

/** What one address of the site answered, and where it was found first. */
export type Answered = {
  address: string;
  from: string;
  status: number;
  /** Of a page. */
  page?: CrawledPage;
};

/** What a page says of itself, and what can be read on it. */
export type CrawledPage = {
  language: string;
  direction: string;
  title: string;
  description: string;
  canonical: string;
  h1: number;
  /** Language to absolute address. */
  alternates: Record<string, string>;
  text: string;
  links: Link[];
};

/** So many addresses and no more: a site that never ends is a fault. */
const MOST = 5_000;

/**
 * Asks for every address that can be reached from these, in the order in which they are found, and follows no redirect.
 * Whatever a page names is followed: links, pictures, styles, feeds, forms without a body. A query opens more queries
 * without end, so what only a page with a query names is left out when it has one itself.
 */
export async function crawl(
  request: APIRequestContext,
  origin: string,
  begin: string[],
): Promise<Answered[]> {
  const found = new Map(begin.map((address) => [address, "the beginning"]));
  const answered: Answered[] = [];
  for (const [address, from] of found) {
    if (found.size > MOST) throw new Error(`There is no end to this site: ${address}, from ${from}`);
    const one = await ask(request, origin, address);
    answered.push({ ...one, from });
    for (const { address: next } of one.page?.links ?? [])
      if (!found.has(next) && !(address.includes("?") && next.includes("?"))) found.set(next, address);
  }
  return answered;
}

/** What one address answers, without following a redirect. */
export async function ask(
  request: APIRequestContext,
  origin: string,
  address: string,
): Promise<Omit<Answered, "from">> {
  const response = await request.get(address, { maxRedirects: 0, headers: { Accept: "text/html" } });
  const status = response.status();
  if (!response.headers()["content-type"]?.startsWith("text/html")) return { address, status };
  return { address, status, page: readCrawled(await response.text(), new URL(address, origin)) };
}

function readCrawled(html: string, here: URL): CrawledPage {
  const document = parseDocument(html);
  const all = (name: string) => DomUtils.getElementsByTagName(name, document);
  const root = all("html")[0]?.attribs;
  const named = (rel: string) => all("link").filter((link) => link.attribs.rel === rel);
  return {
    language: root?.lang ?? "",
    direction: root?.dir ?? "",
    title: text(all("title")),
    description: all("meta").find(({ attribs }) => attribs.name === "description")?.attribs.content ?? "",
    canonical: named("canonical")[0]?.attribs.href ?? "",
    h1: all("h1").length,
    alternates: Object.fromEntries(
      named("alternate").flatMap(({ attribs }) =>
        attribs.hreflang ? [[attribs.hreflang, attribs.href ?? ""]] : [],
      ),
    ),
    text: text(all("body")),
    links: ["a", "link", "img", "source", "form"]
      .flatMap(all)
      .flatMap((element) => namedBy(element).map((href) => ({ href, words: text([element]) })))
      .map(({ href, words }) => ({ url: new URL(href, here), words }))
      .filter(({ url }) => url.origin === here.origin)
      .map(({ url, words }) => ({ address: url.pathname + url.search, words })),
  };
}

/** A link and what it says. */
type Link = { address: string; words: string };

/** The addresses that an element makes a browser or a reader go to. */
function namedBy({ name, attribs }: PageElement): string[] {
  if (name === "form") return attribs.method?.toLowerCase() === "post" ? [] : [attribs.action ?? ""];
  if (attribs.rel === "preconnect" || attribs.rel === "dns-prefetch") return [];
  const pictures = attribs.srcset?.split(",").map((one) => one.trim().split(/\s/)[0] ?? "") ?? [];
  return [attribs.href, attribs.src, ...pictures].filter((address) => address !== undefined);
}

function text(elements: PageElement[]): string {
  return DomUtils.innerText(elements).replace(/\s+/g, " ").trim();
}
