import type { Metadata } from "next";
import { ManyEdit, ManyMoved } from "@/components/desk/media/many-form";
import { Screen } from "@/components/desk/screen";
import { ButtonLink } from "@/components/ui/button";
import { listChosen } from "@/lib/media/library/list-chosen";
import { openNewsroom } from "@/lib/newsroom";
import { whyNot } from "@/lib/permissions";
import { requireActor } from "@/lib/web/actor";
import { wordsFor } from "@/lib/words/words";
import { bringBackPicturesAction, removePicturesAction, savePicturesAction } from "../actions";
import { idsIn, type SearchParams } from "../library-address";

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
  const isOut = given.do === "bringBack";
  if (chosen.length === 0)
    return (
      <Screen title={words("desk.library.title")}>
        <div className="empty">
          <p>{words("desk.library.many.none")}</p>
          <ButtonLink href="/desk/media">{words("desk.library.back")}</ButtonLink>
        </div>
      </Screen>
    );
  if (given.do === "remove" || isOut)
    return (
      <ManyMoved
        chosen={chosen}
        act={isOut ? "bringBack" : "remove"}
        action={isOut ? bringBackPicturesAction : removePicturesAction}
        words={words}
      />
    );
  const mayRights = whyNot(actor, "picture.saveRights") === null;
  return <ManyEdit chosen={chosen} mayRights={mayRights} action={savePicturesAction} words={words} />;
}
