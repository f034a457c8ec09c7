import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ManyEdit, ManyMoved } from "@/components/desk/media/many-form";
import { listChosen } from "@/lib/media/library/list-chosen";
import { openNewsroom } from "@/lib/newsroom";
import { whyNot } from "@/lib/permissions";
import { requireActor } from "@/lib/web/actor";
import { wordsFor } from "@/lib/words/words";
import { bringBackPicturesAction, removePicturesAction, savePicturesAction } from "../actions";
import { idsIn, libraryOf, saidInLibrary, type SearchParams } from "../library-address";

type Props = { searchParams: Promise<SearchParams> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsFor((await requireActor()).language)("desk.library.title") };
}

/** What is done with several pictures at once, on a page of its own. */
export default async function ManyPage({ searchParams }: Props) {
  const given = await searchParams;
  const ids = idsIn(given.ids);
  const actor = await requireActor("/desk/media");
  const words = wordsFor(actor.language);
  const chosen = await listChosen(openNewsroom(), actor, ids);
  const back = libraryOf(given.from);
  if (chosen.length === 0) redirect(saidInLibrary(back, "none"));
  const isOut = given.do === "bringBack";
  if (given.do === "remove" || isOut)
    return (
      <ManyMoved
        chosen={chosen}
        act={isOut ? "bringBack" : "remove"}
        action={isOut ? bringBackPicturesAction : removePicturesAction}
        back={back}
        words={words}
      />
    );
  const mayRights = whyNot(actor, "picture.saveRights") === null;
  return <ManyEdit {...{ chosen, mayRights, back, words }} action={savePicturesAction} />;
}
