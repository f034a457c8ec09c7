import { holdsPassage } from "@/lib/stories/passages";
import { arrangement, pinsOf, type Arrangement, type Container, type Pin } from "./fields";

/** Every piece of text that a front says in words of its own: headlines, what stands with its pictures, names, the strip. */
function wordsOn(given: Arrangement): string[] {
  const { containers, banner } = given;
  const ofPins = pinsOf(given).flatMap(({ headline, picture }) => [headline, ...wordsWith(picture)]);
  return [banner?.words, ...containers.map(({ name }) => name), ...ofPins].filter(
    (text) => text !== undefined,
  );
}

/** Whether a stored arrangement says a passage in words of its own; how its parts are called for machines is no word. */
export function saysPassage(stored: unknown, passage: string): boolean {
  const known = arrangement.safeParse(stored);
  if (!known.success) return holdsPassage(stored ?? null, passage);
  return wordsOn(known.data).some((text) => holdsPassage(text, passage));
}

/** The arrangement without what says the passage: every other word and every place stay. */
export function withoutPassage(given: Arrangement, passage: string): Arrangement {
  const { banner, ...rest } = given;
  const holds = (texts: readonly unknown[]) => texts.some((text) => holdsPassage(text ?? "", passage));
  const withoutIn = ({ headline, picture, ...pin }: Pin): Pin => ({
    ...pin,
    ...(headline === undefined || holds([headline]) ? {} : { headline }),
    ...(picture === undefined || holds(wordsWith(picture)) ? {} : { picture }),
  });
  const containers = rest.containers.map(({ name, pins, ...container }): Container => ({
    ...container,
    ...(name === undefined || holds([name]) ? {} : { name }),
    pins: pins.map(withoutIn),
  }));
  return { ...rest, containers, ...(banner && !holds([banner.words]) ? { banner } : {}) };
}

function wordsWith(picture: Pin["picture"]): (string | undefined)[] {
  return typeof picture === "object" ? [picture.use.alt, picture.use.caption, picture.use.credit] : [];
}
