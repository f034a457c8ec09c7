import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { addPicture } from "@/lib/media/add-picture";
import type { Newsroom } from "@/lib/newsroom";
import { findPersonActor } from "@/lib/people/actors";
import { addPerson } from "@/lib/people/add";
import { randomPassword } from "@/lib/people/passwords";
import type { Actor } from "@/lib/permissions";
import { createSeries } from "@/lib/series/create-series";
import { findSeries } from "@/lib/series/find-series";
import { saveSeries } from "@/lib/series/save-series";
import { writeSiteSettings } from "@/lib/settings/site";
import type { Known } from "./content";
import type { Ago, DemoPaper, Language } from "./shape";

/** How somebody of the demo paper signs in. */
export type SignIn = { role: string; name: string; email: string; password: string };

export const ZONE = "Asia/Almaty";

/** Before the oldest story: the day on which everybody joined the paper. */
export const OPENING_DAY: Ago = { days: 1900, at: "09:00" };

const EDITIONS = [
  {
    language: "en",
    name: "English",
    isDefault: true,
    about:
      "A daily newspaper for Talmer and the Oimak valley. Every change made after publication is kept and shown.",
  },
  {
    language: "ru",
    name: "Русский",
    isDefault: false,
    about:
      "Ежедневная газета Талмера и долины Оймака. Каждое изменение после публикации сохраняется и видно читателю.",
  },
  {
    language: "kk",
    name: "Қазақша",
    isDefault: false,
    about:
      "Талмер мен Оймақ аңғарының күнделікті газеті. Жарияланғаннан кейінгі әр өзгеріс сақталып, оқырманға көрсетіледі.",
  },
] as const;

/** Makes what a paper has before its first story: settings, editions, sections, people, topics and pictures. */
export async function setUp(
  newsroom: Newsroom,
  paper: DemoPaper,
): Promise<{ known: Known; signIns: SignIn[] }> {
  const site = { zone: ZONE, contactEmail: "corrections@newsroom.example", place: "Talmer" };
  await writeSiteSettings(newsroom.db, site);
  const editions = await addEditions(newsroom);
  const { actors, signIns } = await addStaff(newsroom, paper);
  const sections = await addSections(newsroom, paper, editions);
  const topics = await addTopics(newsroom, paper, editions);
  const series = await addSeries(newsroom, paper, actors);
  const pictures = await addPictures(newsroom, paper);
  return { known: { paper, actors, sections, topics, series, pictures, stories: new Map() }, signIns };
}

async function addEditions({ db }: Newsroom): Promise<Map<string, number>> {
  const ids = new Map<string, number>();
  for (const [position, edition] of EDITIONS.entries()) {
    const { id } = await db.edition.create({ data: { ...edition, position, siteName: "Newsroom" } });
    ids.set(edition.language, id);
  }
  return ids;
}

/** Everybody on the staff gets an account; the passwords are made here and stand nowhere else. */
async function addStaff(newsroom: Newsroom, paper: DemoPaper) {
  const actors = new Map<string, Actor>();
  const signIns: SignIn[] = [];
  for (const { key, name, handle, role, profiles, languages } of paper.people) {
    const signIn = { role, name, email: `${handle}@newsroom.example`, password: randomPassword() };
    const { personId } = await addPerson(newsroom, { ...signIn, handle, role });
    const rows = Object.entries(profiles).map(([language, said]) => ({ personId, language, ...said }));
    await newsroom.db.personProfile.createMany({ data: rows });
    await newsroom.db.person.update({ where: { id: personId }, data: { languages } });
    const actor = await findPersonActor(newsroom, personId);
    if (actor) actors.set(key, actor);
    signIns.push(signIn);
  }
  return { actors, signIns };
}

async function addSections({ db }: Newsroom, paper: DemoPaper, editions: Map<string, number>) {
  const ids = new Map<string, number>();
  for (const [language, editionId] of editions) {
    for (const [position, section] of paper.sections[language as Language].entries()) {
      const { id } = await db.section.create({ data: { ...section, position, editionId } });
      ids.set(`${language}/${section.slug}`, id);
    }
  }
  return ids;
}

async function addTopics({ db }: Newsroom, paper: DemoPaper, editions: Map<string, number>) {
  const ids = new Map<string, number>();
  for (const topic of paper.topics) {
    const names = [...editions].flatMap(([language, editionId]) => {
      const name = topic[language as Language];
      return name ? [{ editionId, ...name }] : [];
    });
    const { id } = await db.topic.create({ data: { names: { create: names } } });
    ids.set(topic.key, id);
  }
  return ids;
}

/** An editor makes every series, as one would in the desk. */
async function addSeries(newsroom: Newsroom, paper: DemoPaper, actors: Map<string, Actor>) {
  const ids = new Map<string, number>();
  const editor = [...actors.values()].find((actor) => actor.kind === "person" && actor.role === "editor");
  for (const { key, ...names } of paper.series) {
    const [first, ...others] = Object.entries(names);
    if (!first || !editor) throw new Error(`Nobody names the series "${key}" of the demo paper.`);
    const [language, words] = first;
    const { seriesId } = await createSeries(newsroom, editor, { language, ...words });
    const { base = "" } = (await findSeries(newsroom, editor, seriesId)) ?? {};
    await saveSeries(newsroom, editor, { seriesId, base, names: Object.fromEntries(others) });
    ids.set(key, seriesId);
  }
  return ids;
}

const IMPORT: Actor = { kind: "import", name: "Import" };

async function addPictures(newsroom: Newsroom, paper: DemoPaper) {
  const require = createRequire(import.meta.url);
  const ids = new Map<string, number>();
  for (const { key, file, caption, credit, source, alt } of paper.pictures) {
    const bytes = await readFile(require.resolve(file));
    const words = { fileName: `${key}.jpg`, caption, credit, source, alt, licence: "publicDomain" as const };
    const { pictureId } = await addPicture(newsroom, IMPORT, { bytes, ...words });
    ids.set(key, pictureId);
  }
  return ids;
}
