import type { OutgoingHttpHeaders } from "node:http";

/** How long browsers and caches in between may show a readers' page without asking again: not at all. */
export const ASK_EVERY_TIME = "public, max-age=0, must-revalidate";

const ALWAYS: OutgoingHttpHeaders = {
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "strict-origin-when-cross-origin",
};

/** For readers' pages: nothing runs, nothing comes from elsewhere, nothing is framed by others. */
export function readerHeaders(site: URL, dev: boolean): OutgoingHttpHeaders {
  const headers = { ...ALWAYS, "Content-Security-Policy": readerPolicy(site, dev, "'self'") };
  return { ...headers, "Speculation-Rules": SPECULATION_RULES };
}

/**
 * Where browsers read which links they may fetch before they are followed (public/speculation-rules.json): those to
 * other readers' pages, as soon as a reader is about to follow one.
 */
const SPECULATION_RULES = '"/speculation-rules.json"';

/** For a preview in the frame of the desk's own screen: a readers' page that nobody keeps, finds or frames elsewhere. */
export function framedHeaders(site: URL, dev: boolean): OutgoingHttpHeaders {
  return { ...previewHeaders(), "Content-Security-Policy": readerPolicy(site, dev, "'self'") };
}

/** For a preview that was shared: the same, and framed by nobody. Its address is a secret, so no link passes it on. */
export function sharedHeaders(site: URL, dev: boolean): OutgoingHttpHeaders {
  return { ...previewHeaders(), "Content-Security-Policy": readerPolicy(site, dev, "'none'") };
}

function previewHeaders(): OutgoingHttpHeaders {
  return { ...ALWAYS, "Referrer-Policy": "no-referrer", "X-Robots-Tag": "noindex, nofollow, noarchive" };
}

function readerPolicy(site: URL, dev: boolean, framedBy: "'self'" | "'none'"): string {
  const scripts = dev
    ? [
        "script-src 'self' 'unsafe-inline' 'unsafe-eval'",
        "connect-src 'self' ws:",
        "style-src 'self' 'unsafe-inline'",
      ]
    : // Nothing on a page asks for anything; whoever examines one asks from within it for `robots.txt`.
      ["script-src 'none'", "connect-src 'self'", "style-src 'self'"];
  const framing = `frame-ancestors ${framedBy}`;
  return policy(site, ["default-src 'none'", ...scripts, ...OWN_CONTENT, framing]);
}

/** For the desk: its own scripts, no frame around it, no copy kept anywhere. */
export function deskHeaders(site: URL, dev: boolean): OutgoingHttpHeaders {
  const rules = [
    "default-src 'self'",
    `script-src 'self' 'unsafe-inline'${dev ? " 'unsafe-eval'" : ""}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    `connect-src 'self'${dev ? " ws:" : ""}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ];
  return {
    ...ALWAYS,
    "Referrer-Policy": "same-origin",
    "Content-Security-Policy": policy(site, rules),
    "Cache-Control": "no-store",
    "X-Robots-Tag": "noindex",
  };
}

/** For machines' addresses and files: what answers there knows best. */
export function plainHeaders(): OutgoingHttpHeaders {
  return ALWAYS;
}

/** For a notice of the press's own, which carries its only style in itself, known by its hash. */
export function noticeHeaders(styleHash: string): OutgoingHttpHeaders {
  const rules = ["default-src 'none'", `style-src '${styleHash}'`, "base-uri 'none'", "form-action 'none'"];
  return { ...ALWAYS, "Content-Security-Policy": [...rules, "frame-ancestors 'self'"].join("; ") };
}

const OWN_CONTENT = [
  "img-src 'self' data:",
  "font-src 'self'",
  "media-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
];

function policy(site: URL, rules: string[]): string {
  return [...rules, ...(site.protocol === "https:" ? ["upgrade-insecure-requests"] : [])].join("; ");
}
