"use server";

import { bringBackPictures } from "@/lib/media/bring-back-picture";
import { carryOver } from "@/lib/media/carry-over";
import { findTopicIds } from "@/lib/media/library/find-topic-ids";
import { removePicture, removePictures } from "@/lib/media/remove-picture";
import { returnPictureRight } from "@/lib/media/return-right";
import { savePicture } from "@/lib/media/save-picture";
import { savePictures } from "@/lib/media/save-pictures";
import { withdrawPictureRight } from "@/lib/media/withdraw-right";
import { action } from "@/lib/web/action";
import { bringBackForm, carryForm, manyForm, pictureForm, reasonForm, removeForm } from "./picture-forms";

/** Saves what the library says of a picture. */
export const savePictureAction = action(pictureForm, async ({ newsroom, actor }, form) => {
  const { pictureId, baseVersion, focalX, focalY, crops, decorative, topicIds: topics, ...rest } = form;
  const { licence, usageTerms, territory, rightsUntil, ...texts } = rest;
  const topicIds = await findTopicIds(newsroom, topics, "topicIds");
  await savePicture(newsroom, actor, {
    ...{ pictureId, baseVersion },
    words: { ...texts, topicIds, decorative: decorative === "on" },
    cut: { focalX, focalY, crops },
    rights: {
      ...(licence === undefined ? {} : { licence }),
      ...(usageTerms === undefined ? {} : { usageTerms }),
      ...(territory === undefined ? {} : { territory }),
      ...(rightsUntil === undefined ? {} : { rightsUntil }),
    },
  });
  return { goTo: `/desk/media/${pictureId}?said=saved` };
});

/** Changes the same in many pictures. */
export const savePicturesAction = action(manyForm, async ({ newsroom, actor }, form) => {
  const { pictures, credit, source, licence, usageTerms, territory, rightsUntil } = form;
  const words = { ...(credit === undefined ? {} : { credit }), ...(source === undefined ? {} : { source }) };
  const rights = {
    ...(licence === undefined ? {} : { licence }),
    ...(usageTerms === undefined ? {} : { usageTerms }),
    ...(territory === undefined ? {} : { territory }),
    ...(rightsUntil === undefined ? {} : { rightsUntil }),
  };
  const { changed } = await savePictures(newsroom, actor, {
    pictures: pictures.map(([pictureId, baseVersion]) => ({ pictureId, baseVersion })),
    ...{ words, rights },
    add: { keywords: form.addKeywords, topicIds: await findTopicIds(newsroom, form.addTopics, "addTopics") },
    remove: {
      keywords: form.removeKeywords,
      topicIds: await findTopicIds(newsroom, form.removeTopics, "removeTopics"),
    },
  });
  return { goTo: `/desk/media?said=many&count=${changed}` };
});

/** Takes pictures out of the library: those of them that are used nowhere. */
export const removePicturesAction = action(removeForm, async ({ newsroom, actor }, { ids, reason }) => {
  const [only] = ids;
  if (ids.length === 1 && only !== undefined) {
    await removePicture(newsroom, actor, { pictureId: only, reason });
    return { goTo: `/desk/media?said=out&ids=${only}` };
  }
  const { removed, kept } = await removePictures(newsroom, actor, { pictureIds: ids, reason });
  const [first] = kept;
  if (removed.length === 0 && first) throw first.refused;
  return { goTo: `/desk/media?said=out&ids=${removed.join()}&count=${kept.length}` };
});

/** Brings pictures back into the library. */
export const bringBackPicturesAction = action(bringBackForm, async ({ newsroom, actor }, { ids, reason }) => {
  await bringBackPictures(newsroom, actor, { pictureIds: ids, ...(reason ? { reason } : {}) });
  return { goTo: ids.length === 1 ? `/desk/media/${ids[0]}?said=back` : "/desk/media?said=back" };
});

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
