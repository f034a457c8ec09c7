/** Ids that outlive an address: tag URIs (RFC 4151) of the site's host, the day of first publication here, and the story's number. */

/**
 * "tag:news.example,2026-11-21:story-12".
 *
 * @param site the site's address, of which only the host counts
 * @param since the instant at which the story was first published on this site, which no act changes: on that day the host was ours
 */
export function storyTag(site: string, storyId: number, since: string): string {
  return `tag:${new URL(site).hostname},${new Date(since).toISOString().slice(0, 10)}:story-${storyId}`;
}

/** An entry of a story's public log: "tag:news.example,2026-11-21:story-12/entry-3", dated by the entry's own instant. */
export function entryTag(site: string, storyId: number, number: number, at: string): string {
  return `${storyTag(site, storyId, at)}/entry-${number}`;
}
