const TYPES = {
  rss: "application/rss+xml",
  atom: "application/atom+xml",
  json: "application/feed+json",
  sitemap: "application/xml",
  robots: "text/plain",
};

/** An answer for machines; where there is none to give it is empty, and the press says so in its own words. */
export function data(kind: keyof typeof TYPES, text: string | null): Response {
  if (text === null) return new Response(null, { status: 404 });
  return new Response(text, { headers: { "Content-Type": `${TYPES[kind]}; charset=utf-8` } });
}
