import type { CardLabels } from "@/lib/cards/fields";
import { momentOf, showMoment } from "@/lib/dates";
import { editionHref } from "@/lib/editions/addresses";
import type { Newsroom } from "@/lib/newsroom";
import { whyNot, type Actor } from "@/lib/permissions";
import { readSiteSettings } from "@/lib/settings/site";
import type { TranslationView } from "@/lib/translations/fields";
import { listFlags } from "@/lib/translations/list-flags";
import { wordsFor } from "@/lib/words/words";
import type { Prisma } from "@/prisma/generated/client";
import type { ActView, EditorView, InspectorView } from "./desk-view";
import { isLeft } from "./left-translation";
import { listLostPictures } from "./lost-pictures";
import { suggestSlug } from "./slugs";
import { relationTo } from "./story-act";
import { visibleTo } from "./visible";
import { whyNotNow } from "./workflow";

type Seen = Pick<EditorView, "id" | "language" | "publicState" | "workingState" | "content">;

/** What the editor's screen shows beside the text and cannot read from it: the edition's places, and the translations. */
export async function inspectStory(newsroom: Newsroom, actor: Actor, view: Seen): Promise<InspectorView> {
  const editions = await newsroom.db.edition.findMany({
    orderBy: { position: "asc" },
    include: { sections: { orderBy: { position: "asc" } }, series: { orderBy: { name: "asc" } } },
  });
  const own = editions.find(({ language }) => language === view.language);
  const others = editions.filter(({ language }) => language !== view.language);
  const { headline } = view.content;
  const script = own?.slugs ?? "latin";
  return {
    edition: {
      language: view.language,
      name: own?.name ?? view.language,
      siteName: own?.siteName ?? "",
      slugs: script,
      labels: labelsIn(view.language),
    },
    suggested: { headline, slug: suggestSlug(headline, script) },
    sections: (own?.sections ?? []).map(({ id, name, slug }) => ({
      id,
      name,
      href: own ? `${editionHref(own, slug)}/` : "",
    })),
    series: (own?.series ?? []).map(({ seriesId, name }) => ({ id: seriesId, name })),
    translations: await translationsOf(newsroom, actor, view, others),
    translate: await mayTranslate(newsroom, actor, view),
    flags: (await listFlags(newsroom, actor, view.id))?.open ?? [],
    lost: await listLostPictures(newsroom, actor, view),
  };
}

function labelsIn(language: string): CardLabels {
  const words = wordsFor(language);
  return {
    opinion: words("site.labels.opinion"),
    analysis: words("site.labels.analysis"),
    sponsored: words("site.labels.sponsored"),
    paidBy: words("site.labels.paidBy", { sponsor: "{sponsor}" }),
  };
}

type OtherEdition = { id: number; language: string; name: string };

const BEGUN = {
  working: { select: { version: true } },
  createdBy: true,
} as const satisfies Prisma.StoryInclude;

/** Each other edition, and the story's translation there. Of one that is not theirs a colleague learns only who began it, and when. */
async function translationsOf(
  { db, clock }: Newsroom,
  actor: Actor,
  view: Seen,
  editions: readonly OtherEdition[],
): Promise<TranslationView[]> {
  const { translationGroup } = await db.story.findUniqueOrThrow({ where: { id: view.id } });
  const grouped = { translationGroup: translationGroup ?? 0, id: { not: view.id } };
  const alive = { ...grouped, publicState: { not: "killed" } } as const;
  const [all, seen, { zone }] = await Promise.all([
    db.story.findMany({ where: alive, include: BEGUN, orderBy: { id: "asc" } }),
    db.story.findMany({ where: { AND: [alive, visibleTo(actor)] } }),
    readSiteSettings(db),
  ]);
  const [personId, own] = actor.kind === "person" ? [actor.id, actor.language] : [null, "en"];
  return editions.map(({ id: editionId, language, name }) => {
    const there = all.find((story) => story.editionId === editionId);
    const story = seen.find((one) => one.id === there?.id);
    if (!there) return { language, name, begun: false };
    const { createdBy, createdAt } = there;
    const begun = {
      ...{ language, name, begun: true },
      ...(createdBy && there.publicState === "neverPublished"
        ? { by: { name: createdBy.name, moment: showMoment(momentOf(createdAt), own, zone) } }
        : {}),
      ...(isLeft(there, personId, clock.now()) ? { left: true } : {}),
    };
    if (!story) return begun;
    const { id, publicState, workingState, changing } = story;
    return { ...begun, story: { id, publicState, workingState, changing } };
  });
}

async function mayTranslate({ db }: Newsroom, actor: Actor, view: Seen): Promise<ActView> {
  const act = "story.translate";
  const story = await db.story.findUniqueOrThrow({ where: { id: view.id } });
  const reason = whyNot(actor, act, await relationTo(db, actor, story)) ?? whyNotNow(act, view);
  return reason ? { act, allowed: false, reason } : { act, allowed: true };
}
