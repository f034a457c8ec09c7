import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { AlikeList } from "@/components/desk/media/alike-list";
import { FramingFields } from "@/components/desk/media/framing-fields.client";
import { PictureActs } from "@/components/desk/media/picture-acts";
import { PICTURE_FORM, PictureForm } from "@/components/desk/media/picture-form";
import { PictureNotices } from "@/components/desk/media/picture-notices";
import { WhereUsed } from "@/components/desk/media/where-used";
import { Screen } from "@/components/desk/screen";
import { ButtonLink } from "@/components/ui/button";
import { findPicture } from "@/lib/media/find-picture";
import { readLibraryChoices } from "@/lib/media/library/library-choices";
import { openNewsroom } from "@/lib/newsroom";
import { requireActor } from "@/lib/web/actor";
import { wordsFor } from "@/lib/words/words";
import {
  bringBackPicturesAction,
  carryOverAction,
  removePicturesAction,
  returnPictureRightAction,
  savePictureAction,
  withdrawPictureRightAction,
} from "../actions";
import { readersIn } from "../said-for-readers";

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: (await pictureOf((await props.params).id)).picture.name };
}

/** One picture of the library: how it is cut, what is said of it, what we may do with it, and where it stands. */
export default async function PicturePage(props: Props) {
  const { picture, topics, language, words } = await pictureOf((await props.params).id);
  const { src, width, height, framing } = picture;
  const given = await props.searchParams;
  const acts = {
    withdraw: withdrawPictureRightAction,
    return: returnPictureRightAction,
    remove: removePicturesAction,
    bringBack: bringBackPicturesAction,
  };
  return (
    <Screen
      title={picture.name}
      act={
        <ButtonLink size="sm" href="/desk/media">
          {words("desk.library.back")}
        </ButtonLink>
      }
    >
      <PictureNotices picture={picture} said={given.said} readers={readersIn(given)} words={words} />
      <div className="picture">
        <div className="besideform">
          <FramingFields
            {...{ src, width, height, framing }}
            form={PICTURE_FORM}
            readOnly={picture.out !== undefined}
          />
          <WhereUsed {...{ picture, language, words }} action={carryOverAction} />
          <AlikeList alike={picture.alike} words={words} />
        </div>
        <PictureForm picture={picture} topics={topics} action={savePictureAction} words={words} />
      </div>
      <div className="underpicture">
        <PictureActs picture={picture} actions={acts} words={words} />
      </div>
    </Screen>
  );
}

/** Read once for the page and for its title. */
const pictureOf = cache(async (id: string) => {
  const actor = await requireActor(`/desk/media/${encodeURIComponent(id)}`);
  if (!/^[1-9]\d{0,9}$/.test(id)) notFound();
  const newsroom = openNewsroom();
  const [picture, { topics }] = await Promise.all([
    findPicture(newsroom, actor, Number(id)),
    readLibraryChoices(newsroom, actor),
  ]);
  if (!picture) notFound();
  return { picture, topics, language: actor.language, words: wordsFor(actor.language) };
});
