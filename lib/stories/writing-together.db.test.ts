import fc from "fast-check";
import { beforeAll, expect, it } from "vitest";
import { endSittings } from "@/lib/clockwork/end-sittings";
import { answerPenRequest } from "@/lib/pens/answer-request";
import { comeIn, leave } from "@/lib/sittings/sittings";
import type { PenRequest, StoredText } from "@/lib/writing/fields";
import { makeActor, makeDraft, makeNewsroom, publishable } from "@/prisma/factories";
import { restoreRevision } from "./restore-revision";
import { setAside } from "./set-aside";
import { shareStory } from "./share";
import { findStoredText } from "./stored-text";
import {
  deliver,
  noteWord,
  openTab,
  send,
  takeIn,
  typeWord,
  wordsIn,
  type InFlight,
  type Tab,
} from "./tabs-for-tests";

/** How many interleavings are tried. More of them: INTERLEAVINGS=500 npx vitest run --project database … */
const RUNS = Number(process.env.INTERLEAVINGS ?? 10);
const SEED = Number(process.env.INTERLEAVINGS_SEED ?? Math.floor(Math.random() * 1_000_000));

let room: Awaited<ReturnType<typeof makeNewsroom>>;
let ana: Tab["actor"];
let bolat: Tab["actor"];

beforeAll(async () => {
  room = await makeNewsroom();
  ana = await makeActor(room.newsroom, "reporter");
  bolat = await makeActor(room.newsroom, "reporter");
});

/** Ana has two tabs, Bolat one. */
const who = fc.integer({ min: 0, max: 2 });
const which = fc.nat({ max: 5 });
const anyMove = fc.oneof(
  { weight: 8, arbitrary: fc.record({ move: fc.constant("type" as const), tab: who, place: which }) },
  { weight: 1, arbitrary: fc.record({ move: fc.constant("note" as const), tab: who }) },
  { weight: 6, arbitrary: fc.record({ move: fc.constant("send" as const), tab: who }) },
  {
    weight: 8,
    arbitrary: fc.record({
      move: fc.constant("deliver" as const),
      which,
      again: fc.boolean(),
      answered: fc.boolean(),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      move: fc.constant("pen" as const),
      tab: who,
      deed: fc.constantFrom<PenRequest["do"]>(
        "take",
        "renew",
        "ask",
        "handOver",
        "keep",
        "takeOver",
        "letGo",
      ),
    }),
  },
  { weight: 1, arbitrary: fc.record({ move: fc.constant("look" as const), tab: who }) },
  { weight: 1, arbitrary: fc.record({ move: fc.constant("aside" as const), tab: who }) },
  { weight: 1, arbitrary: fc.record({ move: fc.constant("restore" as const), tab: who, which }) },
  { weight: 2, arbitrary: fc.record({ move: fc.constant("close" as const), tab: who }) },
  {
    weight: 1,
    arbitrary: fc.record({ move: fc.constant("sleep" as const), seconds: fc.constantFrom(20, 3600) }),
  },
);
type Move = typeof anyMove extends fc.Arbitrary<infer T> ? T : never;

/** One story that is written by several at once, and all that was ever typed in it. */
class Table {
  readonly tabs: (Tab | null)[] = [null, null, null];
  /** What closed tabs have left on their device, because nobody told them that it was saved. */
  readonly kept: unknown[] = [];
  /** Words that were set aside. */
  readonly aside = new Set<string>();
  flying: InFlight[] = [];
  typed = 0;
  opened = 0;
  /** Moves by which a sitting may end, and so a revision may be cut. */
  endings = 0;
  private constructor(readonly storyId: number) {}

  static async lay(name: string): Promise<Table> {
    const content = publishable({ sectionId: room.section.id, slug: name, headline: "Over the river" });
    const { storyId } = await makeDraft(room.newsroom, ana, content);
    await shareStory(room.newsroom, ana, { storyId, personId: bolat.id });
    return new Table(storyId);
  }

  async play(move: Move): Promise<void> {
    const { storyId } = this;
    switch (move.move) {
      case "type":
        return typeWord(await this.tab(move.tab), this.word(), move.place);
      case "note":
        return noteWord(await this.tab(move.tab), this.word());
      case "send":
        return void this.flying.push(send(await this.tab(move.tab)));
      case "deliver":
        return this.bring(move.which, move.again, move.answered);
      case "look":
        return takeIn(await this.tab(move.tab), await this.stored());
      case "pen": {
        const { actor, sitting } = await this.tab(move.tab);
        if (["handOver", "takeOver", "letGo"].includes(move.deed)) this.endings += 1;
        await answerPenRequest(room.newsroom, actor, storyId, { sitting, do: move.deed });
        return;
      }
      case "aside":
        return this.putAside(await this.tab(move.tab));
      case "restore":
        return this.bringBack((await this.tab(move.tab)).actor, move.which);
      case "close":
        return this.close(move.tab);
      case "sleep":
        this.endings += 1;
        room.clock.set(new Date(room.clock.now().getTime() + move.seconds * 1000));
        return void (await endSittings(room.newsroom, () => {})());
    }
  }

  async bring(which: number, again: boolean, answered: boolean): Promise<void> {
    const index = which % Math.max(1, this.flying.length);
    const message = this.flying[index];
    if (!message) return;
    if (!again) this.flying.splice(index, 1);
    const before = wordsIn((await this.stored()).draft);
    await deliver(room.newsroom, this.storyId, message, answered);
    const after = wordsIn((await this.stored()).draft);
    // What its own tab has set aside may go again: it stands in a revision.
    const gone = [...before].filter((word) => !after.has(word) && !this.aside.has(word));
    expect(gone, "a save took words away that somebody else had saved").toEqual([]);
  }

  async tab(index: number): Promise<Tab> {
    const open = this.tabs[index];
    if (open) return open;
    const actor = index === 2 ? bolat : ana;
    const sitting = `tab-${this.storyId}-${(this.opened += 1)}`;
    await comeIn(room.newsroom, actor, { storyId: this.storyId, sitting });
    const tab = openTab(actor, sitting, await this.stored());
    this.tabs[index] = tab;
    return tab;
  }

  async close(index: number): Promise<void> {
    const tab = this.tabs[index];
    if (!tab) return;
    this.endings += 1;
    this.tabs[index] = null;
    if (!sameWords(tab)) this.kept.push(tab.mine);
    // The last save of a page that goes may overtake its own goodbye, or come long after it.
    this.flying.push(send(tab));
    const { actor, sitting } = tab;
    await answerPenRequest(room.newsroom, actor, this.storyId, { sitting, do: "letGo" });
    const left = { storyId: this.storyId, sitting, lastSeen: room.clock.now() };
    await leave(room.newsroom, actor, left);
  }

  async putAside(tab: Tab): Promise<void> {
    this.endings += 1;
    const { storyId } = this;
    const { content, aside } = tab.mine;
    await setAside(room.newsroom, tab.actor, {
      ...{ storyId, sitting: tab.sitting, baseVersion: tab.base.version, content },
      internalNotes: aside.internalNotes,
    });
    for (const word of wordsIn(tab.mine)) this.aside.add(word);
    tab.base = await this.stored();
    tab.mine = tab.base.draft;
    tab.sent = [];
  }

  async bringBack(actor: Tab["actor"], which: number): Promise<void> {
    this.endings += 2;
    const { storyId } = this;
    const revisions = await room.newsroom.db.revision.findMany({ where: { storyId } });
    const revisionId = revisions[which % revisions.length]?.id ?? 0;
    const { version: baseVersion } = await this.stored();
    await restoreRevision(room.newsroom, actor, { storyId, revisionId, baseVersion });
  }

  async stored(): Promise<StoredText> {
    const stored = await findStoredText(room.newsroom, ana, this.storyId);
    if (!stored) throw new Error("The story is gone.");
    return stored;
  }

  /** The words that are nowhere: not in the text, not in a revision or a note, and not in a tab that was never told that it is saved. */
  async lost(): Promise<string[]> {
    const { storyId } = this;
    const { db } = room.newsroom;
    const revisions = await db.revision.findMany({ where: { storyId }, select: { content: true } });
    const notes = await db.note.findMany({ where: { storyId }, select: { text: true } });
    const stands = wordsIn([(await this.stored()).draft, revisions, notes]);
    const unsaved = this.tabs.flatMap((tab) => (tab && !sameWords(tab) ? [tab.mine] : []));
    const waiting = wordsIn([unsaved, this.kept]);
    const all = Array.from({ length: this.typed }, (_, index) => `word${index + 1}`);
    return all.filter((word) => !stands.has(word) && !waiting.has(word));
  }

  /** Everything arrives in the end, and every tab saves until it is told that all of it is saved. */
  async settle(): Promise<void> {
    while (this.flying.length > 0) await this.bring(this.flying.length - 1, false, true);
    for (const tab of this.tabs) {
      for (let round = 0; tab && round < 3 && !sameWords(tab); round += 1) {
        this.flying.push(send(tab));
        await this.bring(0, false, true);
      }
    }
  }

  private word(): string {
    return `word${(this.typed += 1)}`;
  }
}

/** Whether a tab was told that all it shows is saved. */
function sameWords({ mine, base }: Tab): boolean {
  return JSON.stringify(mine) === JSON.stringify(base.draft);
}

let tables = 0;

it(
  `${RUNS} random interleavings of three tabs, with saves that come late, twice and without an answer, lose no word (INTERLEAVINGS_SEED=${SEED})`,
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyMove, { minLength: 20, maxLength: 45 }), async (moves) => {
        const table = await Table.lay(`table-${(tables += 1)}`);
        for (const move of moves) await table.play(move);
        expect(await table.lost()).toEqual([]);
        await table.settle();
        expect(await table.lost()).toEqual([]);
        for (const tab of table.tabs) if (tab) expect(sameWords(tab)).toBe(true);
        const where = { storyId: table.storyId };
        expect(await room.newsroom.db.revision.count({ where })).toBeLessThanOrEqual(1 + table.endings);
      }),
      { numRuns: RUNS, seed: SEED, endOnFailure: true },
    );
  },
  60_000 + RUNS * 5_000,
);
