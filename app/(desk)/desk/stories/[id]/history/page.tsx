import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { History } from "@/components/desk/history/history";
import { historyHref } from "@/components/desk/history/history-place";
import { Restoring } from "@/components/desk/history/restoring";
import { Screen } from "@/components/desk/screen";
import { zoneWords } from "@/components/desk/shell";
import { ButtonLink } from "@/components/ui/button";
import { compareRevisions } from "@/lib/history/compare-revisions";
import type { ComparisonView } from "@/lib/history/fields";
import { findHistory } from "@/lib/history/find-history";
import { openNewsroom } from "@/lib/newsroom";
import { whyNot } from "@/lib/permissions";
import { FieldsWrong } from "@/lib/refusal";
import { requireActor, type Colleague } from "@/lib/web/actor";
import { readDeskClock } from "@/lib/web/desk-clock";
import { refusedState } from "@/lib/web/refused-state";
import { wordsFor } from "@/lib/words/words";
import { idOf, type StoryPageProps } from "../story-of-page";
import { restoreRevisionAction } from "./actions";
import { historyAddress, numberIn, usualPair } from "./history-address";

export async function generateMetadata(props: StoryPageProps): Promise<Metadata> {
  const { view, words } = await historyOf(props);
  const headline = view.headline || words("desk.board.noHeadline");
  return { title: words("desk.history.pageTitle", { headline }) };
}

export default async function HistoryPage(props: StoryPageProps) {
  const { view, words, actor, newsroom, asked } = await historyOf(props);
  const clock = await readDeskClock(newsroom, actor.language);
  const named = asked.a !== undefined || asked.b !== undefined;
  const pair = named ? { a: asked.a, b: asked.b } : usualPair(view.choices);
  const place = { storyId: view.id, show: asked.show, page: view.page, ...pair, offset: clock.offset };
  const { comparison, errors } = await compared(actor, view.id, pair);
  const restored = view.choices.find(({ number }) => number === asked.restore);
  return (
    <Screen
      title={words("desk.history.title")}
      beside={view.headline || words("desk.board.noHeadline")}
      act={
        <ButtonLink size="sm" href={`/desk/stories/${view.id}`}>
          {words("desk.history.back")}
        </ButtonLink>
      }
    >
      <History
        {...{ view, place, comparison, errors, words }}
        zone={zoneWords(clock, words)}
        inLog={whyNot(actor, "log.read") === null}
        restoring={
          restored && view.restore ? (
            <Restoring
              {...{ view, words, revision: restored, action: restoreRevisionAction }}
              leave={historyHref(place, {})}
            />
          ) : null
        }
      />
    </Screen>
  );
}

/** Who looks, and the past of the story that the address names; not there and not theirs are the same page. */
async function historyOf({ params, searchParams }: StoryPageProps) {
  const { id } = await params;
  const asked = historyAddress(await searchParams);
  const actor = await requireActor(`/desk/stories/${encodeURIComponent(id)}/history`);
  const newsroom = openNewsroom();
  const storyId = idOf(id);
  const view = storyId === null ? null : await findHistory(newsroom, actor, storyId, asked);
  if (!view) notFound();
  return { view, actor, newsroom, asked, words: wordsFor(actor.language) };
}

type Compared = { comparison?: ComparisonView | undefined; errors: Record<string, string> };

/** The comparison that the address asks for, or what is wrong with each of its two numbers. */
async function compared(
  actor: Colleague,
  storyId: number,
  { a, b }: { a?: string | undefined; b?: string | undefined },
): Promise<Compared> {
  if (a === undefined && b === undefined) return { errors: {} };
  try {
    const numbers = { a: numberIn(a) ?? 0, b: numberIn(b) ?? 0 };
    return {
      comparison: (await compareRevisions(openNewsroom(), actor, storyId, numbers)) ?? undefined,
      errors: {},
    };
  } catch (error) {
    if (!(error instanceof FieldsWrong)) throw error;
    const refused = refusedState(error, actor.language, {});
    return { errors: (refused && !refused.ok && refused.fields) || {} };
  }
}
