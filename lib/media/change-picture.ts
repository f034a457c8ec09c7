import { authorize } from "@/lib/authorize";
import { canonicalJson } from "@/lib/canonical-json";
import type { Transaction } from "@/lib/database";
import { appendLog } from "@/lib/log";
import type { Act, Actor } from "@/lib/permissions";
import { FieldsWrong } from "@/lib/refusal";
import { readSiteSettings } from "@/lib/settings/site";
import type { Picture, Prisma } from "@/prisma/generated/client";
import { columnWords } from "./column-words";
import type { PictureCut, PictureRights, PictureWords } from "./fields";
import { overSince } from "./lost-since";
import { lastDay, overAfter } from "./rights-day";
import { shownTaken, takenDay } from "./typed-taken";

/** What is to be said of a picture from now on. What is absent stays. */
export type PictureChange = {
  words?: Partial<PictureWords> | undefined;
  cut?: PictureCut | undefined;
  rights?: Partial<PictureRights> | undefined;
};

export type Changed = { after: Picture; rights: boolean };

type Hand = { tx: Transaction; actor: Actor; at: Date };

/**
 * Writes a change of a picture that this transaction has locked, and what was changed into the log. What changes
 * nothing makes no new version. Refuses topics that are not there, and a change of rights by whoever may not.
 */
export async function changePicture(hand: Hand, picture: Picture, change: PictureChange): Promise<Changed> {
  const { tx, actor, at } = hand;
  const { zone } = await readSiteSettings(tx);
  const said = changed(picture, { ...wordColumns(picture, change.words), ...change.cut });
  const rights = changed(picture, rightsColumns(picture, change.rights, zone));
  const fields = Object.keys({ ...said, ...rights });
  if (fields.length === 0) return { after: picture, rights: false };
  const hasRights = Object.keys(rights).length > 0;
  if (hasRights) authorize(actor, "picture.saveRights");
  if (said.topicIds !== undefined) await requireTopics(tx, change.words?.topicIds);
  const data = {
    ...{ ...said, ...rights, ...sinceWhen(picture, rights, at), version: { increment: 1 } },
  } as Prisma.PictureUncheckedUpdateInput;
  const after = await tx.picture.update({ where: { id: picture.id }, data });
  if (Object.keys(said).length > 0) await writeDown(hand, "picture.save", picture, after, said);
  if (hasRights) await writeDown(hand, "picture.saveRights", picture, after, rights);
  return { after, rights: hasRights };
}

type Columns = Record<string, unknown>;

/** Whoever sends the time back as a form showed it leaves it as exact as it is. */
function wordColumns(picture: Picture, words: Partial<PictureWords> = {}): Columns {
  const { taken, ...others } = words;
  if (taken === undefined || taken === shownTaken(picture.taken)) return others;
  return { ...others, taken, takenOn: takenDay(taken) };
}

/** A day that stands there already is no change, at whatever time of it the right ends. */
function rightsColumns(picture: Picture, rights: Partial<PictureRights> = {}, zone: string): Columns {
  const { rightsUntil, ...columns } = rights;
  if (rightsUntil === undefined || rightsUntil === lastDay(picture.rightsUntil, zone)) return columns;
  return { ...columns, rightsUntil: overAfter(rightsUntil, zone) };
}

/** With another end stands since when readers are shown the picture no more. */
function sinceWhen(picture: Picture, { rightsUntil }: Columns, at: Date): Columns {
  return rightsUntil === undefined
    ? {}
    : { rightsOverAt: overSince(picture, rightsUntil as Date | null, at) };
}

function changed(picture: Picture, columns: Columns): Columns {
  const plain = (value: unknown) => canonicalJson(value instanceof Date ? value.toISOString() : value);
  return Object.fromEntries(
    Object.entries(columns).filter(
      ([name, value]) => value !== undefined && plain(value) !== plain(picture[name as keyof Picture]),
    ),
  );
}

async function requireTopics(tx: Transaction, ids: readonly number[] = []): Promise<void> {
  const wanted = [...new Set(ids)];
  if (wanted.length > 0 && (await tx.topic.count({ where: { id: { in: wanted } } })) < wanted.length)
    throw new FieldsWrong({ topicIds: "wrong" });
}

/** The log names what was changed; of rights it keeps what stood there, for whoever must answer for them. */
async function writeDown(
  { tx, actor, at }: Hand,
  act: Act,
  before: Picture,
  after: Picture,
  columns: Columns,
) {
  const fields = Object.keys(columns).filter((name) => name !== "takenOn");
  const words = (picture: Picture) =>
    Object.fromEntries(fields.map((name) => [name, columnWords(picture, name)]));
  const data = { picture: before.id, version: after.version, fields };
  const rights = act === "picture.saveRights" ? { before: words(before), after: words(after) } : {};
  await appendLog(tx, { act, at, actor, data: { ...data, ...rights } });
}
