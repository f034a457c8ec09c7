/** A plain object as JSON-LD (schema.org), for machines that read the page. */
export function StructuredData({ data }: { data: object }) {
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: escapedJson(data) }} />;
}

/** JSON that no text inside it can end or comment out: "<" is written as its escape, which JSON reads as the same. */
export function escapedJson(data: object): string {
  return JSON.stringify(data).replaceAll("<", "\\u003c");
}
