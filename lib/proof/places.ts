import { changesHref, editionHref, entryAnchor, storyHref } from "@/lib/editions/addresses";
import { correctionsOf, feedsOf } from "./feed-places";
import { hasPlaceOnFront } from "./front-place";
import { listsOf } from "./list-places";
import { isListed, type At, type Place } from "./place";
import { sitemapsOf } from "./sitemap-places";
import type { Standing } from "./standing";

const STATUS = { live: 200, withdrawn: 200, unpublished: 404, killed: 410 } as const;

/** Every place where readers meet this story, or met it until now, and what each should show. */
export async function placesOf(at: At, standing: Standing): Promise<Place[]> {
  const found = await Promise.all([
    frontOf(at, standing),
    listsOf(at, standing),
    correctionsOf(at, standing),
    feedsOf(at, standing),
  ]);
  return [...ownPages(standing), ...found.flat(), ...sitemapsOf(at, standing)];
}

function ownPages({ id, edition, sectionSlug, slug, former, newest, publicState }: Standing): Place[] {
  const path = storyHref(edition, { sectionSlug, slug });
  const status = STATUS[publicState];
  const anchor = entryAnchor(newest.number);
  // Of what is gone for everybody an older address tells nothing more.
  const moved = status === 200 ? former : [];
  return [
    { kind: "page", path, expected: { of: "page", story: id, entry: newest.number, status } },
    ...moved.map((address): Place => ({
      kind: "formerPage",
      path: storyHref(edition, address),
      expected: { of: "redirect", to: path },
    })),
    { kind: "changes", path: changesHref(path), expected: { of: "changes", anchor, status } },
  ];
}

async function frontOf({ readers, now }: At, standing: Standing): Promise<Place[]> {
  const { id, edition, newest } = standing;
  const there = isListed(standing) && (await hasPlaceOnFront(readers, standing, now));
  const presence = !isListed(standing) ? "mustNot" : there ? "must" : "may";
  const expected = { of: "list", story: id, entry: newest.number, presence } as const;
  return [{ kind: "front", path: editionHref(edition), expected }];
}
