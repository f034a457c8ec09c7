import { PREVIEW_LOOKS, PREVIEW_WIDTHS, type PreviewPlace } from "@/lib/previews/fields";

/** The width and look that a screen begins with: most readers hold a telephone. */
export const FIRST_WIDTH = PREVIEW_WIDTHS[0];
export const FIRST_LOOK = PREVIEW_LOOKS[0];

/** The preview screen's address, with something in it changed; what it begins with is left out. */
export function previewHref(place: PreviewPlace, change: Partial<PreviewPlace> = {}): string {
  const { storyId, revision, width, look } = { ...place, ...change };
  const query = new URLSearchParams({
    ...(revision === undefined ? {} : { revision: String(revision) }),
    ...(width === FIRST_WIDTH ? {} : { width: String(width) }),
    ...(look === FIRST_LOOK ? {} : { look }),
  }).toString();
  return `/desk/stories/${storyId}/preview${query ? `?${query}` : ""}`;
}

/** The address of the page itself, without anything around it. */
export function aloneHref({ storyId, revision }: Pick<PreviewPlace, "storyId" | "revision">): string {
  return `/desk/stories/${storyId}/preview/alone${revision === undefined ? "" : `?revision=${revision}`}`;
}
