"use server";

import { refresh } from "next/cache";
import { doneWords } from "@/components/desk/media/done-words";
import { bringBackPictures } from "@/lib/media/bring-back-picture";
import { carryOver } from "@/lib/media/carry-over";
import { findTopicIds } from "@/lib/media/library/find-topic-ids";
import { removePicture, removePictures } from "@/lib/media/remove-picture";
import { returnPictureRight } from "@/lib/media/return-right";
import { savePicture } from "@/lib/media/save-picture";
import { savePictures } from "@/lib/media/save-pictures";
import { withdrawPictureRight } from "@/lib/media/withdraw-right";
import { action } from "@/lib/web/action";
import { wordsFor } from "@/lib/words/words";
import { libraryOf, saidInLibrary } from "./library-address";
import { readersIn, saidForReaders } from "./said-for-readers";
import { bringBackForm, carryForm, manyForm, pictureForm, reasonForm, removeForm } from "./picture-forms";

/** Saves what the library says of a picture; whoever types on in the form is told so there. */
export const savePictureAction = action(pictureForm, async ({ newsroom, actor }, form) => {
  const { pictureId, baseVersion, focalX, focalY, crops, decorative, topicIds: topics, ...others } = form;
  const { licence, usageTerms, territory, rightsUntil, gaps, stays, ...texts } = others;
  const topicIds = await findTopicIds(newsroom, topics, "topicIds");
  const { readers } = await savePicture(newsroom, actor, {
    ...{ pictureId, baseVersion, gaps: gaps === "on" },
    words: { ...texts, topicIds, decorative: decorative === "on" },
    cut: { focalX, focalY, crops },
    rights: {
      ...(licence === undefined ? {} : { licence }),
      ...(usageTerms === undefined ? {} : { usageTerms }),
      ...(territory === undefined ? {} : { territory }),
      ...(rightsUntil === undefined ? {} : { rightsUntil }),
    },
  });
  const said = saidForReaders(readers);
  if (stays === undefined) return { goTo: `/desk/media/${pictureId}?said=saved${said}` };
  refresh();
  const words = wordsFor(actor.kind === "person" ? actor.language : "en");
  return { message: doneWords("saved", readersIn(Object.fromEntries(new URLSearchParams(said))), words) };
});

/** Changes the same in many pictures. */
export const savePicturesAction = action(manyForm, async ({ newsroom, actor }, form) => {
  const { pictures, credit, source, licence, usageTerms, territory, rightsUntil, gaps } = form;
  const words = { ...(credit === undefined ? {} : { credit }), ...(source === undefined ? {} : { source }) };
  const rights = {
    ...(licence === undefined ? {} : { licence }),
    ...(usageTerms === undefined ? {} : { usageTerms }),
    ...(territory === undefined ? {} : { territory }),
    ...(rightsUntil === undefined ? {} : { rightsUntil }),
  };
  const { changed, readers } = await savePictures(newsroom, actor, {
    pictures: pictures.map(([pictureId, baseVersion]) => ({ pictureId, baseVersion })),
    ...{ words, rights, gaps: gaps === "on" },
    add: { keywords: form.addKeywords, topicIds: await findTopicIds(newsroom, form.addTopics, "addTopics") },
    remove: {
      keywords: form.removeKeywords,
      topicIds: await findTopicIds(newsroom, form.removeTopics, "removeTopics"),
    },
  });
  const said = `many&count=${changed}${saidForReaders(readers)}`;
  return { goTo: saidInLibrary(libraryOf(form.from), said) };
});

/** Takes pictures out of the library: those of them that are used nowhere. */
export const removePicturesAction = action(removeForm, async ({ newsroom, actor }, { ids, from, reason }) => {
  const [only] = ids;
  const library = libraryOf(from);
  if (ids.length === 1 && only !== undefined) {
    await removePicture(newsroom, actor, { pictureId: only, reason });
    return { goTo: saidInLibrary(library, `out&ids=${only}`) };
  }
  const { removed, kept } = await removePictures(newsroom, actor, { pictureIds: ids, reason });
  const [first] = kept;
  if (removed.length === 0 && first) throw first.refused;
  return { goTo: saidInLibrary(library, `out&ids=${removed.join()}&count=${kept.length}`) };
});

/** Brings pictures back into the library. */
export const bringBackPicturesAction = action(
  bringBackForm,
  async ({ newsroom, actor }, { ids, from, reason }) => {
    await bringBackPictures(newsroom, actor, { pictureIds: ids, ...(reason ? { reason } : {}) });
    return {
      goTo: ids.length === 1 ? `/desk/media/${ids[0]}?said=back` : saidInLibrary(libraryOf(from), "back"),
    };
  },
);

/** Forbids a picture. */
export const withdrawPictureRightAction = action(reasonForm, async ({ newsroom, actor }, form) => {
  await withdrawPictureRight(newsroom, actor, form);
  return { goTo: `/desk/media/${form.pictureId}?said=withdrawn` };
});

/** Allows a picture again. */
export const returnPictureRightAction = action(reasonForm, async ({ newsroom, actor }, form) => {
  await returnPictureRight(newsroom, actor, form);
  return { goTo: `/desk/media/${form.pictureId}?said=returned` };
});

/** Puts the library's words and crops of a picture into the draft of a story. */
export const carryOverAction = action(carryForm, async ({ newsroom, actor }, form) => {
  await carryOver(newsroom, actor, form);
  return { goTo: `/desk/media/${form.pictureId}?said=carried` };
});
