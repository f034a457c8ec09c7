import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { draftWith, paragraph, textsOf } from "@/lib/merge/drafts-for-tests";
import type { Draft } from "./fields";
import type { Weather } from "./newsroom-for-tests";
import { newNewsroom, SmallDevice, Tab } from "./tab-for-tests";

/** Whatever the network, the machine and a colleague do: every word that was typed stands somewhere in the end. */

type Step =
  | { do: "type"; at: number; pause: number }
  | { do: "weather"; weather: Weather }
  | { do: "wait"; seconds: number }
  | { do: "colleague"; at: number }
  | { do: "hear" | "crash" | "close" | "hide" };

const anyStep: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record({
      do: fc.constant("type" as const),
      at: fc.nat({ max: 4 }),
      pause: fc.constantFrom(80, 80, 80, 900, 3_000),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant("weather" as const),
      weather: fc.constantFrom<Weather>("fine", "slow", "cut", "unanswered", "twice", "late", "broken"),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("wait" as const), seconds: fc.nat({ max: 40 }) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("colleague" as const), at: fc.nat({ max: 4 }) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom("hear" as const, "crash", "close", "hide") }) },
);

class Story {
  readonly newsroom = newNewsroom("One", "Two", "Three", "Four");
  readonly device = new SmallDevice();
  readonly typed: string[] = [];
  readonly written: string[] = [];
  tabs = 1;
  tab = new Tab(this.newsroom, this.device, "tab-1");
  weather: Weather = "fine";

  async take(step: Step, number: number): Promise<void> {
    const { time } = this.newsroom;
    switch (step.do) {
      case "type":
        this.typed.push(`mine${number}`);
        this.tab.type(`mine${number}`, step.at);
        return time.pass(step.pause);
      case "weather":
        this.weather = this.tab.network.weather = step.weather;
        return;
      case "wait":
        return time.pass(step.seconds * 1_000);
      case "colleague":
        this.written.push(`theirs${number}`);
        return this.newsroom.write((draft) => withWord(draft, step.at, `theirs${number}`));
      case "hear":
        return this.tab.keeper.hear("text", this.newsroom.presence());
      case "hide":
        return this.tab.keeper.leave(false);
      case "crash":
        // What was typed in the last second may be nowhere yet.
        await time.pass(1_000);
        this.tab.crash();
        return this.open();
      case "close":
        this.tab.keeper.leave(true);
        this.tab.keeper.close();
        return this.open();
    }
  }

  open(): void {
    this.tab = new Tab(this.newsroom, this.device, `tab-${++this.tabs}`);
    this.tab.network.weather = this.weather;
  }

  /** Lets everything come to rest, deciding every question for both. */
  async settle(): Promise<void> {
    const { time } = this.newsroom;
    this.weather = this.tab.network.weather = "fine";
    for (let round = 0; round < 12; round++) {
      await time.pass(45_000);
      const merging = this.tab.keeper.merging();
      if (!merging) continue;
      const both = Object.fromEntries(merging.questions.map(({ key }) => [key, "both" as const]));
      // Something newer may have come: then the next round decides again.
      this.tab.keeper.settle(merging.join(both), merging.theirs.version).catch(() => undefined);
      await time.pass(5_000);
    }
  }
}

function withWord(draft: Draft, at: number, word: string): Draft {
  const texts = textsOf(draft);
  const { blocks } = draft.content.body;
  const place = at % (texts.length + 1);
  return draftWith(
    blocks.toSpliced(place, 1, paragraph(`${texts[place] ?? ""} ${word}`.trim(), blocks[place]?.id)),
  );
}

describe("a draft", () => {
  it("loses no word, whatever the network, the machine and a colleague do", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyStep, { maxLength: 40 }), async (steps) => {
        const story = new Story();
        for (const [number, step] of steps.entries()) await story.take(step, number);
        await story.settle();
        const words = new Set(textsOf(story.newsroom.draft).join(" ").split(" "));
        expect([...story.typed, ...story.written].filter((word) => !words.has(word))).toEqual([]);
        expect(story.tab.keeper.state().kind).toBe("saved");
        expect(story.device.texts.size).toBe(0);
        expect(story.tab.network.mostUnderWay).toBeLessThanOrEqual(1);
      }),
      { numRuns: 150 },
    );
  }, 60_000);
});
