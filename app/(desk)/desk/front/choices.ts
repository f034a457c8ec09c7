import { z } from "zod";
import { storyName } from "@/components/desk/front/story-name";
import type { OfferedPictures, OfferedStories } from "@/components/desk/front/offered";
import { storiesNamed, storiesToPlace } from "@/lib/fronts/front-stories";
import { momentOf, showMoment } from "@/lib/dates";
import { findPictures } from "@/lib/media/library/find-pictures";
import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { wordsFor } from "@/lib/words/words";

/** What a form asks for, and what is chosen in it so far: that is among the choices whatever is looked for. */
export const lookForm = z.object({
  step: z.literal("find"),
  language: z.string().min(2).max(20),
  looked: z.string().trim().max(200).default(""),
  picture: z.string().max(20).default(""),
  /** The story that is placed, or the one that breaking news leads to. */
  story: z.string().max(20).default(""),
});

const ownWords = (actor: Actor) => wordsFor(actor.kind === "person" ? actor.language : "en");

/** Pictures of the library that may be used, the newest first, and the one that is chosen. */
export async function lookForPictures(
  newsroom: Newsroom,
  actor: Actor,
  { looked, picture }: { looked: string; picture: string },
): Promise<OfferedPictures> {
  const [{ pictures: found }, { pictures: chosen }] = await Promise.all([
    findPictures(newsroom, actor, { words: looked }),
    findPictures(newsroom, actor, { ids: [rowOf(picture)] }),
  ]);
  const usable = found.filter(({ barred }) => !barred);
  const others = usable.filter(({ id }) => String(id) !== picture);
  return {
    pictures: [...chosen, ...others].map(({ id, thumb, caption, alt, name }) => ({
      ...{ id, thumb, about: caption || alt, name },
    })),
    told: looked ? ownWords(actor)("desk.front.form.found", { count: usable.length }) : "",
  };
}

/** Stories to which breaking news can lead, the newest first, and the one that is chosen. */
export async function lookForStories(
  newsroom: Newsroom,
  actor: Actor,
  { language, looked, story }: { language: string; looked: string; story: string },
): Promise<OfferedStories> {
  const words = ownWords(actor);
  const [found, chosen] = await Promise.all([
    storiesToPlace(newsroom, actor, { language, words: looked, placed: [] }),
    storiesNamed(newsroom, [rowOf(story)], (at) => showMoment(momentOf(at), language, "UTC")),
  ]);
  const fitting = found.filter(({ sponsored }) => !sponsored);
  const others = fitting.filter(({ id }) => String(id) !== story);
  return {
    stories: [...chosen.values(), ...others].map((one) => ({
      ...{ id: one.id, name: storyName(one, words), isNamed: one.headline !== "" },
    })),
    told: looked ? words("desk.front.banner.found", { count: fitting.length }) : "",
  };
}

function rowOf(text: string): number {
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : 0;
}
