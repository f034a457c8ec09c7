import { storyHref } from "@/lib/editions/addresses";
import { storiesBeside, type ListFilter } from "@/lib/stories/lists";
import { textsInOrder, type PublicText } from "@/lib/stories/public";
import { RELATED, relatedIds } from "@/lib/stories/related";
import type { List } from "./list-page";
import { sectionsOf, seriesOf, topicsOf } from "./list-places";
import { standsInLists, type At, type Place } from "./place";
import type { Standing } from "./standing";

/** So many other stories are asked at most whether they show this one as related. */
const MOST_RELATED = 10;

/** So many are looked at: the nearest on either side in each list can show it, and no other. */
const MOST_LOOKED_AT = 40;

/** The pages of other stories that show this one to read on with, or did before it left their lists. */
export async function relatedOf(at: At, standing: Standing): Promise<Place[]> {
  const lists = (await Promise.all([topicsOf(at, standing), sectionsOf(at, standing)])).flat();
  const near = await nearIn(at, standing, lists);
  const left = new Set(
    await nearIn(
      at,
      standing,
      lists.filter((list) => list.left),
    ),
  );
  const texts = await textsInOrder(at.readers, near.slice(0, MOST_LOOKED_AT));
  const found: Place[] = [];
  for (const text of texts) {
    if (found.length === MOST_RELATED) break;
    const shows = standsInLists(standing) && (await showsRelated(at, standing, text));
    if (shows || !standsInLists(standing) || left.has(text.id)) found.push(placeOf(text, shows));
  }
  return found;

  function placeOf(text: PublicText, shows: boolean): Place {
    const presence = shows ? "must" : "mustNot";
    return {
      ...{ kind: "related", name: text.content.headline, path: storyHref(standing.edition, text) },
      expected: { of: "list", story: standing.id, entry: standing.newest.number, presence },
    };
  }
}

async function showsRelated({ readers }: At, { id, edition }: Standing, text: PublicText): Promise<boolean> {
  return (await relatedIds(readers, edition.id, text)).includes(id);
}

/** The stories that stand nearest to this one in these lists, the nearest first. */
async function nearIn({ readers }: At, { id, listedAt }: Standing, lists: List[]): Promise<number[]> {
  const filters: ListFilter[] = lists.map(({ filter }) => filter);
  const place = { at: listedAt, storyId: id };
  const sides = await Promise.all(
    (["before", "after"] as const).map((side) => storiesBeside(readers, filters, side, place, RELATED + 1)),
  );
  const distance = ({ at }: { at: Date }) => Math.abs(at.getTime() - listedAt.getTime());
  const near = sides.flat().sort((a, b) => distance(a) - distance(b));
  return near.map((other) => other.id).filter((other) => other !== id);
}

/** So many neighbours are asked at most: two in the series where it stands, two in the one that it left last. */
const MOST_PARTS = 4;

/** The parts before and after this one, in the series where it stands and in those that it has left. */
export async function partsBesideOf(at: At, standing: Standing): Promise<Place[]> {
  const lists = await seriesOf(at, standing);
  const found = await Promise.all(lists.map((list) => beside(list)));
  return found.flat().slice(0, MOST_PARTS);

  async function beside({ filter, left }: List): Promise<Place[]> {
    const place = { at: standing.listedAt, storyId: standing.id };
    const sides = await Promise.all(
      (["before", "after"] as const).map((side) => storiesBeside(at.readers, [filter], side, place, 1)),
    );
    const texts = await textsInOrder(
      at.readers,
      sides.flat().map(({ id }) => id),
    );
    const presence = standsInLists(standing) && !left ? "must" : "mustNot";
    return texts.map((text) => ({
      ...{ kind: "part", name: text.content.headline, path: storyHref(standing.edition, text) },
      expected: {
        ...{ of: "part", href: storyHref(standing.edition, standing) },
        ...{ words: standing.content.headline, presence },
      },
    }));
  }
}
