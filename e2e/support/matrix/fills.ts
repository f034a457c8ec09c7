import type { Act } from "@/lib/permissions";
import type { Fields } from "./asking";
import type { Target, TargetKind } from "./cast";
import { ACCOUNT, PEOPLE, PROOF } from "./fills-people";

/** How the matrix fills in the form of a server action. */
export type Fill = {
  /** What it is done to. Where that has no ids, there are no wrong ones to be tried. */
  on: TargetKind;
  fields: (target: Target) => Fields;
  /** The permission, where the action's own name does not say it: `publishStoryAction` is "story.publish". */
  act?: Act;
  /** The code of the refusal of whose it is not, where the act says it in words of its own. */
  says?: string;
  /** Whoever may not do it is told that it is not there. */
  hides?: true;
  /** Everybody of the staff does it to what is their own. */
  mine?: true;
  /** It is somebody's as whom nobody asks here: to all who are signed in it is not there. */
  nobodys?: true;
  /** Who asks may have it or not, and where not is told that it is not there. */
  mayBeMissing?: true;
  /** What would be right in it only a browser or an app can know. */
  mayBeWrong?: true;
};

const WHY = { reason: "A test of the matrix", note: "For readers." };
const FRONT = { language: "en", version: 0 };

const story = ({ story: storyId }: Target) => ({ storyId });
const revision = (target: Target) => ({ ...story(target), revisionId: target.revision });
const whyOf = (target: Target) => ({ ...story(target), ...WHY });
const endOf = (target: Target) => ({ ...whyOf(target), publicState: "live" });
const tomorrow = () => new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);

/** What is done with a story, by the name of its action. */
const STORIES: Record<string, Fill> = {
  createStoryAction: { on: "none", fields: () => ({ place: "en", kind: "news" }) },
  importTextAction: {
    on: "none",
    act: "story.import",
    fields: () => ({ place: "en", source: "A page", text: "A headline\n\nSome words of it.", step: "draft" }),
  },
  goOnAction: {
    on: "draft",
    act: "story.submit",
    fields: (target) => ({ ...story(target), version: target.version, next: "submit" }),
  },
  translateStoryAction: { on: "live", fields: (target) => ({ ...story(target), language: "en" }) },
  restoreRevisionAction: {
    on: "draft",
    act: "story.restoreRevision",
    fields: (target) => ({ ...revision(target), baseVersion: target.version }),
  },
  makePreviewLinkAction: {
    on: "draft",
    act: "story.linkPreview",
    fields: (target) => ({
      ...story(target),
      ...{ version: target.version, label: "A lawyer", revision: target.revision, days: 3 },
    }),
  },
  revokePreviewLinkAction: {
    on: "linked",
    act: "story.revokePreview",
    fields: (target) => ({ ...story(target), linkId: target.part }),
  },
  shareStoryAction: { on: "draft", fields: (target) => ({ ...story(target), personId: target.colleague }) },
  unshareStoryAction: { on: "draft", fields: (target) => ({ ...story(target), personId: target.colleague }) },
  settleTranslationAction: {
    on: "flagged",
    fields: (target) => ({ ...whyOf(target), flagId: target.part }),
  },
  publishStoryAction: { on: "draft", fields: revision },
  signStoryAction: { on: "draft", fields: revision },
  returnStoryAction: { on: "draft", fields: (target) => ({ ...revision(target), note: "Shorter, please." }) },
  embargoStoryAction: { on: "draft", fields: (target) => ({ ...whyOf(target), how: "held" }) },
  liftEmbargoAction: { on: "embargoed", act: "story.lift", fields: whyOf },
  scheduleStoryAction: {
    on: "live",
    fields: (target) => ({ ...whyOf(target), kind: "unpublish", day: tomorrow(), at: "10:00" }),
  },
  unscheduleStoryAction: {
    on: "scheduled",
    fields: (target) => ({ ...story(target), scheduleId: target.part }),
  },
  changeStoryAction: {
    on: "live",
    act: "story.update",
    fields: (target) => ({ ...revision(target), ...WHY, kind: "update", replaces: target.revision }),
  },
  moveStoryAction: {
    on: "live",
    fields: (target) => ({
      ...whyOf(target),
      ...{ replaces: target.revision, sectionId: target.section, slug: `moved-${target.slug}` },
    }),
  },
  redateStoryAction: { on: "live", fields: (target) => ({ ...whyOf(target), date: "2026-01-02" }) },
  withdrawStoryAction: { on: "live", fields: endOf },
  unpublishStoryAction: { on: "live", fields: endOf },
  killStoryAction: { on: "live", fields: (target) => ({ ...endOf(target), reasonClass: "legal", ...PROOF }) },
  republishStoryAction: {
    on: "withdrawn",
    fields: (target) => ({
      ...{ ...endOf(target), ...revision(target) },
      ...{ publicState: "withdrawn", replaces: target.revision },
    }),
  },
  restoreStoryAction: { on: "killed", fields: (target) => ({ ...whyOf(target), ...PROOF }) },
  redactStoryAction: {
    on: "live",
    fields: (target) => ({ ...whyOf(target), entries: [1], step: "look", ...PROOF }),
  },
  answerReportAction: {
    on: "reported",
    fields: (target) => ({
      ...story(target),
      reportId: target.part,
      outcome: "nothingWrong",
      answer: "It is so.",
    }),
  },
};

const picture = ({ picture: pictureId }: Target) => ({ pictureId });
const pictureReason = (target: Target) => ({ ...picture(target), reason: WHY.reason });
const listed = { addKeywords: "", removeKeywords: "", addTopics: "", removeTopics: "" };
const words = {
  alt: "A quay",
  caption: "A quay",
  credit: "",
  creator: "",
  source: "",
  copyright: "",
  place: "",
};

/** What is done with pictures. */
const PICTURES: Record<string, Fill> = {
  savePictureAction: {
    on: "picture",
    fields: (target) => ({
      ...{ ...picture(target), ...words, baseVersion: 1, focalX: 0.5, focalY: 0.5, crops: "{}" },
      ...{ taken: "", people: "", keywords: "", topicIds: "" },
    }),
  },
  savePicturesAction: {
    on: "picture",
    act: "picture.save",
    fields: (target) => ({ pictures: `${target.picture}:1`, credit: "Wren Tallow", ...listed }),
  },
  removePicturesAction: {
    on: "picture",
    act: "picture.remove",
    says: "notYourPicture",
    fields: (target) => ({ ids: String(target.picture), reason: WHY.reason }),
  },
  carryOverAction: {
    on: "draft",
    act: "story.save",
    fields: (target) => ({ ...picture(target), ...story(target), baseVersion: target.version }),
  },
  bringBackPicturesAction: {
    on: "removedPicture",
    act: "picture.bringBack",
    says: "notYourPicture",
    fields: (target) => ({ ids: String(target.picture), reason: WHY.reason }),
  },
  withdrawPictureRightAction: { on: "picture", act: "picture.withdrawRight", fields: pictureReason },
  returnPictureRightAction: { on: "forbiddenPicture", act: "picture.returnRight", fields: pictureReason },
};

/** What is done with everything else. */
const OTHERS: Record<string, Fill> = {
  saveEditionAction: {
    on: "none",
    fields: () => ({ language: "en", base: "", name: "English", siteName: "Newsroom" }),
  },
  addEditionAction: {
    on: "none",
    act: "edition.save",
    fields: () => ({
      language: "fr",
      direction: "ltr",
      section: "Ville",
      name: "French",
      siteName: "Nouvelles",
    }),
  },
  createSeriesAction: { on: "none", fields: () => ({ language: "en", name: "A series of the matrix" }) },
  saveSeriesAction: {
    on: "series",
    fields: ({ series: seriesId }) => ({ seriesId, base: "", "name-en": "Renamed" }),
  },
  saveProfileAction: {
    on: "none",
    says: "notYourProfile",
    fields: ({ person: personId }) => ({ personId, base: "", "title-en": "Reporter" }),
  },
  requestScanAction: { on: "none", fields: () => ({}) },
  writeDeskSettingsAction: {
    on: "none",
    act: "settings.write",
    fields: () => ({ secondReader: "asked", ...PROOF }),
  },
  createPageAction: {
    on: "none",
    act: "page.save",
    fields: () => ({ language: "en", kind: "other", title: "A page of the matrix" }),
  },
  savePageAction: {
    on: "page",
    fields: ({ page: pageId }) => ({ pageId, baseVersion: 1, title: "A page", text: "Words.", step: "save" }),
  },
  publishPageAction: { on: "page", fields: ({ page: pageId, version }) => ({ pageId, version }) },
  arrangeFrontAction: {
    on: "none",
    fields: () => ({
      ...FRONT,
      step: JSON.stringify({ edit: { do: "removeContainer", container: "part-6" }, name: "", part: "" }),
    }),
  },
  launchFrontAction: { on: "none", fields: () => ({ ...FRONT, replaces: 0 }) },
  discardFrontDraftAction: { on: "none", act: "front.arrange", fields: () => FRONT },
  bringBackFrontAction: {
    on: "front",
    act: "front.launch",
    fields: ({ number }) => ({ language: "en", number, replaces: number }),
  },
  placeStoryAction: {
    on: "live",
    act: "front.arrange",
    fields: ({ story: storyId }) => ({ ...FRONT, story: storyId, where: "top:1" }),
  },
  arrangePartAction: {
    on: "none",
    act: "front.arrange",
    fields: () => ({ ...FRONT, name: "Part", layout: "lead", places: 3, fill: "edition" }),
  },
  setBannerAction: { on: "none", act: "front.arrange", fields: () => ({ ...FRONT, words: "News" }) },
};

/** Every server action but those of signing in and out, which strangers may call. */
export const FILLS: Readonly<Record<string, Fill>> = {
  ...STORIES,
  ...PICTURES,
  ...PEOPLE,
  ...ACCOUNT,
  ...OTHERS,
};

/** Whoever calls these need not be signed in, so that no row of the permission table is asked. */
export const FOR_STRANGERS: readonly string[] = [
  ...["signInAction", "signOutAction", "signInWithPasskeyAction", "passSecondFactorAction"],
  ...["askResetAction", "resetPasswordAction", "acceptInvitationAction", "confirmEmailAction"],
];
