import { editionHref } from "@/lib/editions/addresses";
import type { Newsroom } from "@/lib/newsroom";
import { whyNot, type Actor } from "@/lib/permissions";
import type { ActView, EditorView, InspectorView, TranslationView } from "./desk-view";
import { relationTo } from "./story-act";
import { visibleTo } from "./visible";
import { whyNotNow } from "./workflow";

type Seen = Pick<EditorView, "id" | "language" | "publicState" | "workingState">;

/** What the editor's screen shows beside the text and cannot read from it: the edition's places, and the translations. */
export async function inspectStory(newsroom: Newsroom, actor: Actor, view: Seen): Promise<InspectorView> {
  const editions = await newsroom.db.edition.findMany({
    orderBy: { position: "asc" },
    include: { sections: { orderBy: { position: "asc" } } },
  });
  const own = editions.find(({ language }) => language === view.language);
  const others = editions.filter(({ language }) => language !== view.language);
  return {
    edition: { language: view.language, name: own?.name ?? view.language, siteName: own?.siteName ?? "" },
    sections: (own?.sections ?? []).map(({ id, name, slug }) => ({
      id,
      name,
      href: own ? `${editionHref(own, slug)}/` : "",
    })),
    translations: await translationsOf(newsroom, actor, view, others),
    translate: await mayTranslate(newsroom, actor, view),
  };
}

type OtherEdition = { id: number; language: string; name: string };

/** Each other edition, and the story's translation there. Of one that is not theirs a colleague learns only that it is begun. */
async function translationsOf(
  { db }: Newsroom,
  actor: Actor,
  view: Seen,
  editions: readonly OtherEdition[],
): Promise<TranslationView[]> {
  const { translationGroup } = await db.story.findUniqueOrThrow({ where: { id: view.id } });
  const grouped = { translationGroup: translationGroup ?? 0, id: { not: view.id } };
  const alive = { ...grouped, publicState: { not: "killed" } } as const;
  const [all, seen] = await Promise.all([
    db.story.findMany({ where: alive, select: { id: true, editionId: true } }),
    db.story.findMany({ where: { AND: [alive, visibleTo(actor)] } }),
  ]);
  return editions.map(({ id: editionId, language, name }) => {
    const there = all.find((story) => story.editionId === editionId);
    const story = seen.find((one) => one.id === there?.id);
    if (!there) return { language, name, begun: false };
    if (!story) return { language, name, begun: true };
    const { id, publicState, workingState, changing } = story;
    return { language, name, begun: true, story: { id, publicState, workingState, changing } };
  });
}

async function mayTranslate({ db }: Newsroom, actor: Actor, view: Seen): Promise<ActView> {
  const act = "story.translate";
  const story = await db.story.findUniqueOrThrow({ where: { id: view.id } });
  const reason = whyNot(actor, act, await relationTo(db, actor, story)) ?? whyNotNow(act, view);
  return reason ? { act, allowed: false, reason } : { act, allowed: true };
}
