import type { Metadata } from "next";
import { isFiltered } from "@/components/desk/filter-form";
import { LibraryEmpty, LibraryNoResults } from "@/components/desk/media/library-empty";
import { LibraryFilters } from "@/components/desk/media/library-filters";
import { LibraryGrid } from "@/components/desk/media/library-grid";
import { Pager } from "@/components/desk/media/pager";
import { SaidNotice } from "@/components/desk/media/said-notice";
import { UploadPictures } from "@/components/desk/media/upload.client";
import { Screen } from "@/components/desk/screen";
import { readLibraryChoices } from "@/lib/media/library/library-choices";
import { listPictures } from "@/lib/media/library/list-pictures";
import { openNewsroom } from "@/lib/newsroom";
import { requireActor } from "@/lib/web/actor";
import { wordsFor } from "@/lib/words/words";
import { bringBackPicturesAction } from "./actions";
import {
  idsIn,
  libraryFilter,
  libraryHref,
  libraryPage,
  queryOf,
  type SearchParams,
} from "./library-address";
import { libraryDrops } from "./library-drops";
import { readersIn } from "./said-for-readers";

type Props = { searchParams: Promise<SearchParams> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsFor((await requireActor()).language)("desk.library.title") };
}

/** The picture library: what there is under a filter, with rights and uses, and what can be done with several at once. */
export default async function LibraryPage({ searchParams }: Props) {
  const given = await searchParams;
  const [filter, page] = [libraryFilter(given), libraryPage(given)];
  const actor = await requireActor(libraryHref(filter, page));
  const newsroom = openNewsroom();
  const words = wordsFor(actor.language);
  const [view, choices] = await Promise.all([
    listPictures(newsroom, actor, filter, page),
    readLibraryChoices(newsroom, actor),
  ]);
  const leavesOut = isFiltered(filter);
  const drops =
    view.count === 0 && leavesOut ? await libraryDrops({ newsroom, actor, words, choices }, filter) : [];
  const { held, needing } = choices;
  const beside = words("desk.library.summary", {
    ...{ held, needing: needing.count, more: needing.more ? "yes" : "no" },
  });
  const first = view.tiles[0]?.id;
  const last = view.tiles.at(-1)?.id;
  return (
    <Screen title={words("desk.library.title")} beside={beside}>
      <div className="uploads">
        <UploadPictures />
      </div>
      <SaidNotice
        said={given.said}
        count={Number(given.count) || 0}
        ids={idsIn(given.ids)}
        readers={readersIn(given)}
        bringBack={bringBackPicturesAction}
        words={words}
      />
      {held > 0 || choices.out > 0 ? (
        <LibraryFilters filter={filter} choices={choices} words={words} />
      ) : null}
      {view.count > 0 ? (
        <>
          <LibraryGrid
            tiles={view.tiles}
            isOut={filter.out === true}
            from={queryOf(libraryHref(filter, page))}
            words={words}
          />
          <Pager
            view={view}
            newer={view.newer && first !== undefined ? libraryHref(filter, { after: first }) : null}
            older={view.older && last !== undefined ? libraryHref(filter, { before: last }) : null}
            words={words}
          />
        </>
      ) : leavesOut ? (
        <LibraryNoResults drops={drops} words={words} />
      ) : (
        <LibraryEmpty words={words} />
      )}
    </Screen>
  );
}
