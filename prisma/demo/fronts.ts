import { standingClock } from "@/lib/clock";
import { arrangeFront } from "@/lib/fronts/arrange-front";
import type { Arrangement, FrontEdit } from "@/lib/fronts/fields";
import { launchFront } from "@/lib/fronts/launch-front";
import { readFrontState } from "@/lib/fronts/stored";
import type { Newsroom } from "@/lib/newsroom";
import type { Known } from "./content";
import type { Language } from "./shape";

/** What an editor of the demo paper does to a front. Stories and topics stand by key. */
type DemoStep =
  | { put: string; place: number; into?: string; headline?: string }
  | { shorten: string; places: number }
  | { banner: string; story: string }
  | {
      add: string;
      layout: "columns" | "rows";
      places: number;
      topic?: string;
      kind?: "analysis";
      up: number;
    };

/** Every edition's front as its editors arranged it this morning: between them, and in each, every layout that there is. */
const FRONTS: Record<Language, DemoStep[]> = {
  en: [
    { put: "ferry", place: 1 },
    { put: "lock-vote", place: 2 },
    {
      put: "limits-explained",
      place: 4,
      headline: "Who may take how much water: the new limits, step by step",
    },
    { add: "Along the Oimak", layout: "columns", places: 4, topic: "oimak", up: 8 },
    { add: "Analysis", layout: "rows", places: 2, kind: "analysis", up: 7 },
    {
      banner: "The old lock’s gate has crossed the town by night and weighs 7.9 tonnes",
      story: "gate-night",
    },
  ],
  ru: [
    { put: "ru-ferry", place: 1 },
    { put: "ru-gate-night", place: 2 },
    { shorten: "river", places: 3 },
    { add: "Из истории долины", layout: "columns", places: 4, topic: "history", up: 8 },
    { put: "ru-farmsteads", place: 1, into: "part-12" },
    { put: "ru-biscuit-tin", place: 2, into: "part-12" },
    { add: "Разбираем", layout: "rows", places: 2, kind: "analysis", up: 7 },
    { put: "ru-town-million", place: 1, into: "part-13" },
  ],
  kk: [
    { put: "kk-lock-vote", place: 1 },
    { put: "kk-ferry", place: 2 },
    { shorten: "river", places: 3 },
    { add: "Аңғар тарихынан", layout: "columns", places: 4, topic: "history", up: 8 },
    { put: "kk-farmsteads", place: 1, into: "part-12" },
    { put: "kk-biscuit-tin", place: 2, into: "part-12" },
    { add: "Ақша мен жол", layout: "rows", places: 2, topic: "budget", up: 7 },
  ],
};

/** Arranges and launches the front of every edition of the demo paper, through the newsroom's own acts. */
export async function launchDemoFronts({ db }: Newsroom, known: Known, now: Date): Promise<void> {
  const newsroom = { db, clock: standingClock(now) };
  const actor = [...known.actors.values()].find((one) => one.kind === "person" && one.role === "editor");
  if (!actor) throw new Error("The demo paper has nobody who may arrange a front.");
  for (const [language, steps] of Object.entries(FRONTS)) {
    for (const step of steps) {
      const { version, current } = await readFrontState(db, language);
      const edits = editsOf(step, known, current);
      await arrangeFront(newsroom, actor, { language, version, edits });
    }
    const { version } = await readFrontState(db, language);
    await launchFront(newsroom, actor, { language, version, replaces: 0 });
  }
}

function editsOf(step: DemoStep, known: Known, { containers }: Arrangement): FrontEdit[] {
  if ("put" in step) {
    const storyId = idOf(known, step.put);
    const put: FrontEdit = { do: "put", storyId, container: step.into ?? "top", place: step.place };
    return step.headline === undefined ? [put] : [put, { do: "dress", storyId, headline: step.headline }];
  }
  if ("banner" in step) return [{ do: "setBanner", words: step.banner, storyId: idOf(known, step.story) }];
  if ("shorten" in step) {
    const container = containers.find(({ id }) => id === step.shorten);
    if (!container) throw new Error(`The front has no part "${step.shorten}".`);
    const { id, pins: _pins, ...shape } = container;
    return [{ do: "changeContainer", container: id, ...shape, places: step.places }];
  }
  const { add: name, layout, places, topic, kind = "analysis", up } = step;
  const id = `part-${containers.length + 1}`;
  const topicId = topic === undefined ? undefined : known.topics.get(topic);
  const fill = topicId === undefined ? ({ of: "kind", kind } as const) : ({ of: "topic", topicId } as const);
  const moves = Array.from({ length: up }, (): FrontEdit => ({ do: "moveContainer", container: id, by: -1 }));
  return [{ do: "addContainer", name, layout, places, fill }, ...moves];
}

function idOf({ stories }: Known, key: string): number {
  const id = stories.get(key);
  if (id === undefined) throw new Error(`The demo paper has no story "${key}".`);
  return id;
}
