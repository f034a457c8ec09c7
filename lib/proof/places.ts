import { changesHref, editionHref, entryAnchor, storyHref } from "@/lib/editions/addresses";
import { partsBesideOf, relatedOf } from "./beside-places";
import { correctionsOf, feedsOf } from "./feed-places";
import { hasPlaceOnFront } from "./front-place";
import { listsOf } from "./list-places";
import { isListed, type At, type Place } from "./place";
import { sitemapsOf } from "./sitemap-places";
import type { Standing } from "./standing";

const STATUS = { live: 200, withdrawn: 200, unpublished: 404, killed: 410 } as const;

/**
 * The places where readers meet this story, or met it until now, and what each should show: its own pages, lists and
 * their pages, the front, other stories beside which it stands, corrections, feeds, sitemaps. Searches, and texts that
 * lead to it, are not among them.
 */
export async function placesOf(at: At, standing: Standing): Promise<Place[]> {
  const found = await Promise.all([
    frontOf(at, standing),
    listsOf(at, standing),
    relatedOf(at, standing),
    partsBesideOf(at, standing),
    correctionsOf(at, standing),
    feedsOf(at, standing),
  ]);
  return [...ownPages(standing), ...found.flat(), ...sitemapsOf(at, standing)];
}

function ownPages({ id, edition, sectionSlug, slug, former, newest, publicState }: Standing): Place[] {
  const path = storyHref(edition, { sectionSlug, slug });
  const status = STATUS[publicState];
  const anchor = entryAnchor(newest.number);
  const expected = { of: "page", story: id, entry: newest.number, status } as const;
  return [
    { kind: "page", path, expected },
    ...former.map((address): Place => ({
      kind: "formerPage",
      path: storyHref(edition, address),
      // A killed story's notice stands wherever it was; else whoever comes is sent on, to whatever is there.
      expected: publicState === "killed" ? expected : { of: "redirect", to: path },
    })),
    { kind: "changes", path: changesHref(path), expected: { of: "changes", anchor, status } },
    {
      kind: "log",
      path: `${changesHref(path)}.json`,
      expected: { of: "log", entry: newest.number, status },
    },
  ];
}

async function frontOf({ readers, now }: At, standing: Standing): Promise<Place[]> {
  const { id, edition, newest } = standing;
  const there = isListed(standing) && (await hasPlaceOnFront(readers, standing, now));
  const presence = !isListed(standing) ? "mustNot" : there ? "must" : "may";
  const expected = { of: "list", story: id, entry: newest.number, presence } as const;
  return [{ kind: "front", path: editionHref(edition), expected }];
}
