import { createHash } from "node:crypto";
import { wordsFor } from "@/lib/words/words";
import type { Answer } from "./answer";
import { noticeHeaders } from "./policies";

/** What the press itself has to say, each with its status. */
const STATUSES = {
  badAddress: 400,
  badForm: 400,
  foreign: 403,
  missingOrigin: 403,
  notFound: 404,
  wrongMethod: 405,
  tooLarge: 413,
  reportTooLarge: 413,
  tooMany: 429,
  longAddress: 414,
  longHead: 431,
  broken: 500,
  tooSlow: 503,
  cutOff: 503,
} as const;

export type NoticeKind = keyof typeof STATUSES;

const STYLE = [
  ":root{color-scheme:light dark;--paper:#fdfdfb;--ink:#14181e;--gall:#14486f}",
  "@media(prefers-color-scheme:dark){:root{--paper:#121519;--ink:#e6e5e0;--gall:#9ec5e8}}",
  "body{margin:0;background:var(--paper);color:var(--ink);font:1.125rem/1.6 'Source Serif 4',Georgia,serif}",
  "main{max-width:34rem;margin:0 auto;padding:20vh 1.25rem 4rem}",
  "h1{font-size:1.875rem;line-height:1.2;font-weight:600;margin:0 0 1rem}",
  "p{margin:0 0 1rem}a{color:var(--gall)}",
].join("");

const STYLE_HASH = `sha256-${createHash("sha256").update(STYLE).digest("base64")}`;

/** What a notice says beside its sentence: the fault's reference, and after how many seconds to ask again. */
export type Saying = { reference?: string | undefined; seconds?: number | undefined };

/**
 * A whole page made by the press alone, for when no page can be rendered or none was asked for: in the
 * edition's language, with a way back to its front page and, after a fault, the reference it has in the log.
 */
export function notice(
  kind: NoticeKind,
  language: string,
  homeHref: string,
  { reference, seconds }: Saying = {},
): Answer {
  const words = wordsFor(language);
  // To a reader it is one thing what the site has lost.
  const said = kind === "cutOff" ? "broken" : kind;
  const sentences = [
    words(`press.${said}.text`),
    ...(reference ? [words("press.reference", { reference })] : []),
  ];
  const title = words(`press.${said}.title`);
  const html = [
    `<!DOCTYPE html><html lang="${escape(language)}"><head><meta charset="utf-8">`,
    `<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">`,
    `<title>${escape(title)}</title><style>${STYLE}</style></head><body><main><h1>${escape(title)}</h1>`,
    ...sentences.map((sentence) => `<p>${escape(sentence)}</p>`),
    `<p><a href="${escape(homeHref)}">${escape(words("press.home"))}</a></p></main></body></html>`,
  ].join("");
  return { status: STATUSES[kind], headers: headersFor(kind, seconds), body: Buffer.from(html) };
}

const TOO_MUCH: readonly NoticeKind[] = ["tooLarge", "reportTooLarge", "longHead"];

/** The request's body has not been read, and is not going to be. */
const ENDING: readonly NoticeKind[] = [...TOO_MUCH, "badForm", "foreign", "missingOrigin", "wrongMethod"];

function headersFor(kind: NoticeKind, seconds: number | undefined): Answer["headers"] {
  return {
    ...noticeHeaders(STYLE_HASH),
    "Content-Type": "text/html; charset=utf-8",
    "Cache-Control": "no-store",
    ...(kind === "wrongMethod" ? { Allow: "GET, HEAD" } : {}),
    ...(ENDING.includes(kind) ? { Connection: "close" } : {}),
    ...(seconds === undefined ? {} : { "Retry-After": String(seconds) }),
    ...(kind === "tooSlow" ? { "Retry-After": "10" } : {}),
    ...(kind === "cutOff" ? { "Retry-After": "30" } : {}),
  };
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
