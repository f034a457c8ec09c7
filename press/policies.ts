import type { OutgoingHttpHeaders } from "node:http";
import { hstsSubdomains } from "@/lib/env";

/** How long browsers and caches in between may show a readers' page without asking again: not at all. */
export const ASK_EVERY_TIME = "public, max-age=0, must-revalidate";

/**
 * What every answer carries. Where the site has https, browsers ask for it by nothing else for a year, and for the
 * hosts below it as well, unless the owner says that they have none (ASVS 5, 3.4.1). It does not ask to be put on the
 * browsers' own list: that binds a whole domain for longer than whoever runs this server may be able to promise.
 */
export function everyHeaders(site: URL): OutgoingHttpHeaders {
  const strict = `max-age=31536000${hstsSubdomains() ? "; includeSubDomains" : ""}`;
  return {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    ...(site.protocol === "https:" ? { "Strict-Transport-Security": strict } : {}),
  };
}

/** For pages: no window that opens one, or is opened by one, can reach into it, and no other site takes it in. */
function pageHeaders(site: URL): OutgoingHttpHeaders {
  return {
    ...everyHeaders(site),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
  };
}

/** No script runs on a readers' page and no frame is on one; these are what a browser may ask a reader for. */
const READERS_PERMISSIONS = "camera=(), geolocation=(), microphone=(), payment=(), browsing-topics=()";

/** What nothing at the desk uses. Passkeys are made and shown on its own pages only. */
const DESK_PERMISSIONS = [
  ...["accelerometer", "autoplay", "bluetooth", "browsing-topics", "camera", "display-capture"],
  ...["encrypted-media", "fullscreen", "geolocation", "gyroscope", "hid", "idle-detection", "local-fonts"],
  ...["magnetometer", "microphone", "midi", "payment", "picture-in-picture", "screen-wake-lock", "serial"],
  ...["storage-access", "usb", "window-management", "xr-spatial-tracking"],
]
  .map((feature) => `${feature}=()`)
  .concat("publickey-credentials-create=(self)", "publickey-credentials-get=(self)")
  .join(", ");

/** For readers' pages: nothing runs, nothing comes from elsewhere, nothing is framed by others. */
export function readerHeaders(site: URL, dev: boolean): OutgoingHttpHeaders {
  return {
    ...pageHeaders(site),
    "Content-Security-Policy": readerPolicy(site, dev, "'self'"),
    "Permissions-Policy": READERS_PERMISSIONS,
    "Speculation-Rules": SPECULATION_RULES,
  };
}

/**
 * Where browsers read which links they may fetch before they are followed (public/speculation-rules.json): those to
 * other readers' pages, as soon as a reader is about to follow one.
 */
const SPECULATION_RULES = '"/speculation-rules.json"';

/** For a preview in the frame of the desk's own screen: a readers' page that nobody keeps, finds or frames elsewhere. */
export function framedHeaders(site: URL, dev: boolean): OutgoingHttpHeaders {
  return { ...previewHeaders(site), "Content-Security-Policy": readerPolicy(site, dev, "'self'") };
}

/** For a preview that was shared: the same, and framed by nobody. Its address is a secret, so no link passes it on. */
export function sharedHeaders(site: URL, dev: boolean): OutgoingHttpHeaders {
  return { ...previewHeaders(site), "Content-Security-Policy": readerPolicy(site, dev, "'none'") };
}

function previewHeaders(site: URL): OutgoingHttpHeaders {
  return {
    ...pageHeaders(site),
    "Permissions-Policy": READERS_PERMISSIONS,
    "Referrer-Policy": "no-referrer",
    "X-Robots-Tag": "noindex, nofollow, noarchive",
  };
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

/**
 * For the desk: no frame around it, no copy kept anywhere, and no script but those that bear the nonce of this very
 * answer and what they load themselves. Styles within the page bear it too; attributes of elements may hold a style, of
 * which nothing can be made but a look.
 *
 * @param nonce 128 random bits, base64; absent in development, where hot reload writes scripts and styles of its own
 */
export function deskHeaders(site: URL, nonce: string | undefined): OutgoingHttpHeaders {
  const rules = [
    "default-src 'none'",
    ...(nonce === undefined ? DEVELOPING : strictRules(nonce)),
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "media-src 'self' blob:",
    "manifest-src 'self'",
    "frame-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ];
  return {
    ...pageHeaders(site),
    "Permissions-Policy": DESK_PERMISSIONS,
    "Referrer-Policy": "same-origin",
    "Content-Security-Policy": policy(site, rules),
    "Cache-Control": "no-store",
    "X-Robots-Tag": "noindex",
  };
}

const DEVELOPING = [
  "script-src 'self' 'unsafe-inline' 'unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "connect-src 'self' ws:",
];

function strictRules(nonce: string): string[] {
  return [
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "connect-src 'self'",
  ];
}

/** For what machines ask for: no page, whatever a browser makes of it. */
export function machineHeaders(site: URL): OutgoingHttpHeaders {
  return {
    ...everyHeaders(site),
    "Content-Security-Policy":
      "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'",
    "Cross-Origin-Resource-Policy": "same-origin",
  };
}

/** For pictures and files: other sites may show them, as readers of feeds and previews of links do. */
export function sharedFileHeaders(site: URL): OutgoingHttpHeaders {
  return { ...machineHeaders(site), "Cross-Origin-Resource-Policy": "cross-origin" };
}

/** For a notice of the press's own, which carries its only style in itself, known by its hash. */
export function noticeHeaders(styleHash: string): OutgoingHttpHeaders {
  const rules = ["default-src 'none'", `style-src '${styleHash}'`, "base-uri 'none'", "form-action 'none'"];
  return { "Content-Security-Policy": [...rules, "frame-ancestors 'self'"].join("; ") };
}

/** For what the press says itself, without Next: what every page carries. */
export function ownHeaders(site: URL): OutgoingHttpHeaders {
  return { ...pageHeaders(site), "Permissions-Policy": READERS_PERMISSIONS };
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
