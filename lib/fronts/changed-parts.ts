import { isDeepStrictEqual } from "node:util";
import type { Arrangement, Container, FrontChange } from "./fields";

/** What is changed in the parts of a front themselves: which there are, their order, and how each is made. */
export function containerChanges(before: readonly Container[], after: readonly Container[]): FrontChange[] {
  const ids = (list: readonly Container[], other: readonly Container[]) =>
    list.map(({ id }) => id).filter((id) => other.some((one) => one.id === id));
  const [orderBefore, orderAfter] = [ids(before, after), ids(after, before)];
  const moved = orderAfter.filter((id, index) => orderBefore[index] !== id).slice(0, 1);
  const say =
    (what: "containerAdded" | "containerRemoved" | "containerMoved") =>
    (id: string): FrontChange => ({ what, container: id });
  const only = (list: readonly Container[], other: readonly Container[]) =>
    list.filter(({ id }) => !other.some((one) => one.id === id)).map(({ id }) => id);
  return [
    ...only(after, before).map(say("containerAdded")),
    ...only(before, after).map(say("containerRemoved")),
    ...moved.map(say("containerMoved")),
    ...after.flatMap((one) => {
      const old = before.find(({ id }) => id === one.id);
      return old ? shapeChanges(old, one) : [];
    }),
  ];
}

function shapeChanges(before: Container, after: Container): FrontChange[] {
  return (["name", "layout", "places", "fill"] as const)
    .filter((of) => !isDeepStrictEqual(before[of], after[of]))
    .map((of) => ({ what: "containerChanged", container: after.id, of }));
}

/** What is changed in the news that breaks: its words, the story that it leads to, its end. */
export function bannerChanges(
  { banner: before }: Arrangement,
  { banner: after }: Arrangement,
): FrontChange[] {
  if (!before && !after) return [];
  if (!after) return [{ what: "bannerEnds", words: before?.words ?? "" }];
  const begins: FrontChange[] = before ? [] : [{ what: "bannerBegins", words: after.words }];
  const words: FrontChange[] =
    !before || before.words === after.words
      ? []
      : [{ what: "bannerWords", was: before.words, is: after.words }];
  const link: FrontChange[] =
    before?.storyId === after.storyId
      ? []
      : [{ what: "bannerLink", ...(after.storyId === undefined ? {} : { storyId: after.storyId }) }];
  const until: FrontChange[] =
    before?.until === after.until
      ? []
      : [{ what: "bannerUntil", ...(after.until === undefined ? {} : { is: after.until }) }];
  return [...begins, ...words, ...link, ...until];
}
