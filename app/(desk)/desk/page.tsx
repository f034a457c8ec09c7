import type { Metadata } from "next";
import { Attention } from "@/components/desk/attention";
import { Board } from "@/components/desk/board";
import { BoardEmpty, BoardNoResults } from "@/components/desk/board-empty";
import { BoardFilters } from "@/components/desk/board-filters";
import { DayLine } from "@/components/desk/day-line";
import { isFiltered } from "@/components/desk/filter-form";
import { Screen } from "@/components/desk/screen";
import { ButtonLink } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { openNewsroom } from "@/lib/newsroom";
import { readBoard } from "@/lib/stories/board";
import { requireActor } from "@/lib/web/actor";
import { readDeskClock } from "@/lib/web/desk-clock";
import { wordsFor } from "@/lib/words/words";
import { boardFilter, boardHref } from "./board-filter";
import { filterDrops } from "./filter-drops";

type BoardPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsFor((await requireActor()).language)("desk.board.title") };
}

export default async function BoardPage({ searchParams }: BoardPageProps) {
  const filter = boardFilter(await searchParams);
  const actor = await requireActor(boardHref(filter));
  const newsroom = openNewsroom();
  const words = wordsFor(actor.language);
  const [view, clock] = await Promise.all([
    readBoard(newsroom, actor, filter),
    readDeskClock(newsroom, actor.language),
  ]);
  const languages = new Map(view.choices.languages.map(({ language, name }) => [language, name]));
  const board = { words, language: actor.language, clock, languages };
  const firstRun = view.count === 0 && !isFiltered(filter);
  const summary = words("desk.board.summary", { count: view.count, live: view.liveToday });
  const start = (
    <span className="not-phone">
      <ButtonLink tone="act" href="/desk/stories/new">
        <Icon name="plus" />
        {words("desk.shell.newStory")}
      </ButtonLink>
    </span>
  );
  if (firstRun) {
    return (
      <Screen title={words("desk.board.title")}>
        <BoardEmpty words={words} />
      </Screen>
    );
  }
  const drops =
    view.count === 0 ? await filterDrops({ newsroom, actor, words, choices: view.choices }, filter) : [];
  return (
    <Screen title={words("desk.board.title")} beside={summary} act={start}>
      <Attention view={view} board={board} />
      <DayLine day={view.day} board={board} />
      <BoardFilters filter={filter} choices={view.choices} words={words} />
      {view.count > 0 ? <Board view={view} board={board} /> : <BoardNoResults drops={drops} words={words} />}
    </Screen>
  );
}
