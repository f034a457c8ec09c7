/** The header of our own in which the press says where a request comes from. Nobody else's word in it is believed. */
export const FROM_HEADER = "x-newsroom-from";

/** What is kept of a browser that nobody knows, in characters. */
const LONGEST_BROWSER = 120;

const PRODUCTS: readonly [RegExp, string][] = [
  [/\bEdg(?:e|A|iOS)?\//, "Edge"],
  [/\b(?:OPR|OPiOS|Opera)\//, "Opera"],
  [/\bYaBrowser\//, "Yandex Browser"],
  [/\bSamsungBrowser\//, "Samsung Internet"],
  [/\b(?:Firefox|FxiOS)\//, "Firefox"],
  [/\b(?:HeadlessChrome|Chrome|Chromium|CriOS)\//, "Chrome"],
  [/\bVersion\/\S+ .*\bSafari\//, "Safari"],
];

const PLATFORMS: readonly [RegExp, string][] = [
  [/\b(?:iPhone|iPad|iPod)\b/, "iOS"],
  [/\bAndroid\b/, "Android"],
  [/\bCrOS\b/, "ChromeOS"],
  [/\bWindows\b/, "Windows"],
  [/\bMac(?:intosh| OS X)\b/, "macOS"],
  [/\bLinux\b/, "Linux"],
];

/** Where somebody sits, for the log: "203.0.113.5 · Firefox on Linux". Undefined where nothing is known. */
export function originOf(headers: Pick<Headers, "get">): string | undefined {
  const parts = [headers.get(FROM_HEADER) ?? "", browserWords(headers.get("user-agent") ?? "")];
  return parts.filter((part) => part !== "").join(" · ") || undefined;
}

/** A browser and its platform as people call them; of an unknown one the beginning of what it calls itself. */
export function browserWords(userAgent: string): string {
  const product = nameIn(PRODUCTS, userAgent);
  const platform = nameIn(PLATFORMS, userAgent);
  if (product && platform) return `${product} on ${platform}`;
  const own = userAgent.replaceAll(/[\p{Cc}\p{Cf}]/gu, " ").replaceAll(/\s+/g, " ");
  return product ?? Array.from(own.trim()).slice(0, LONGEST_BROWSER).join("");
}

function nameIn(names: readonly [RegExp, string][], userAgent: string): string | undefined {
  return names.find(([pattern]) => pattern.test(userAgent))?.[1];
}
