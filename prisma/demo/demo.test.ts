import { existsSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { bodySchema, type Block, type Run } from "@/lib/body/body";
import { neededBy, statesAfter, whyNotNow } from "@/lib/stories/workflow";
import { SLUG_PATTERN } from "@/lib/slugs/fields";
import { isReserved } from "@/lib/editions/reserved";
import { whyNot } from "@/lib/permissions";
import type { DemoAct, DemoBlock, DemoStory, DemoText, DemoUse } from "./shape";
import { DEMO_PAPER } from "./the-paper";
import { STORY_KEY_LINK } from "./wording";

const { people, pictures, sections, stories, topics } = DEMO_PAPER;
const person = (key: string) => people.find((one) => one.key === key);
const EARLY = "00:40";

/** Minutes before the end of today; greater is longer ago. */
function minutesAgo(act: DemoAct): number {
  const [hour, minute] = act.when.at.split(":").map(Number);
  return act.when.days * 24 * 60 - (hour ?? 0) * 60 - (minute ?? 0);
}

/** Every text that a story has had, from the first to the one being written, and when. */
function textsOf(story: DemoStory): { text: DemoText; act: DemoAct }[] {
  let text = story.text;
  return story.history.flatMap((act) => {
    if ("text" in act) text = { ...text, ...act.text };
    return act.act === "create" || "text" in act ? [{ text, act }] : [];
  });
}

function usesOf(text: DemoText): DemoUse[] {
  const inBody = text.body.flatMap((block) =>
    block.type === "demoPicture" ? [block.use] : block.type === "demoGallery" ? block.uses : [],
  );
  return text.lead ? [text.lead, ...inBody] : inBody;
}

function isBodyBlock(block: DemoBlock): block is Block {
  return block.type !== "demoPicture" && block.type !== "demoGallery";
}

function runsIn(value: unknown): Run[] {
  const found: Run[] = [];
  JSON.stringify(value, (_, part: unknown) => {
    if (part !== null && typeof part === "object" && "text" in part && "marks" in part)
      found.push(part as Run);
    return part;
  });
  return found;
}

/** Plays a history through the workflow's own table: where it ends, and every step that is refused. */
function played(story: DemoStory) {
  let state: Parameters<typeof statesAfter>[1] = { publicState: "neverPublished", workingState: "draft" };
  const refused: string[] = [];
  for (const act of story.history) {
    const name = `story.${act.act}` as const;
    const why = whyNotNow(name, state);
    if (why) refused.push(`${story.key} ${act.act}: ${why}`);
    state = statesAfter(name, state);
  }
  return { refused, state };
}

const allTexts = stories.flatMap(textsOf);
const allActs = stories.flatMap((story) => story.history.map((act) => ({ story, act })));
const live = stories.filter((story) => played(story).state.publicState === "live");

describe("the texts of the demo paper", () => {
  it("are bodies that the newsroom accepts", () => {
    for (const story of stories) {
      for (const { text } of textsOf(story)) {
        const blocks = text.body.filter(isBodyBlock);
        expect(bodySchema.safeParse({ version: 1, blocks }).error, story.key).toBeUndefined();
      }
    }
  });

  it("use every kind of block and every mark", () => {
    const kinds = new Set(allTexts.flatMap(({ text }) => text.body.map((block) => block.type)));
    expect([...kinds].sort()).toEqual(
      [
        ...["demoGallery", "demoPicture", "divider", "embed", "factBox", "heading", "list", "paragraph"],
        ...["pullQuote", "questions", "quote", "sources", "table"],
      ].sort(),
    );
    const marks = new Set(runsIn(allTexts).flatMap((run) => (run.marks ?? []).map((mark) => mark.type)));
    expect([...marks].sort()).toEqual(["bold", "italic", "link", "strike"]);
  });

  it("link only to stories that were begun before them", () => {
    for (const story of stories) {
      for (const { text, act } of textsOf(story)) {
        const hrefs = runsIn(text.body).flatMap((run) =>
          (run.marks ?? []).flatMap((mark) => (mark.type === "link" ? [mark.href] : [])),
        );
        for (const href of hrefs.filter((one) => one.startsWith(STORY_KEY_LINK))) {
          const first = stories.find((one) => STORY_KEY_LINK + one.key === href)?.history[0];
          expect(first && minutesAgo(first), `${story.key} → ${href}`).toBeGreaterThan(minutesAgo(act));
        }
      }
    }
  });

  it("show pictures of the library, each with a caption and, in another language, words of its own", () => {
    for (const story of stories) {
      for (const use of textsOf(story).flatMap(({ text }) => usesOf(text))) {
        expect(
          pictures.map(({ key }) => key),
          story.key,
        ).toContain(use.picture);
        expect(use.caption, story.key).not.toBe("");
        if (story.language !== "en") expect(use.alt, story.key).toBeTruthy();
      }
    }
  });

  it("have headlines that no other story of their language has", () => {
    const headlines = stories.flatMap((story) =>
      [...new Set(textsOf(story).map(({ text }) => text.headline))].map(
        (line) => `${story.language} ${line}`,
      ),
    );
    expect(headlines.filter((line, index) => headlines.indexOf(line) !== index)).toEqual([]);
  });
});

describe("the keys of the demo paper", () => {
  it("name people, topics and sections that exist in the story's language", () => {
    for (const { key, language, section, topics: keys, bylines } of stories) {
      expect(
        sections[language].map(({ slug }) => slug),
        key,
      ).toContain(section);
      for (const name of keys) expect(topics.find((one) => one.key === name)?.[language], key).toBeDefined();
      for (const line of bylines) {
        if (typeof line === "string")
          expect(person(line)?.profiles[language], `${key} ${line}`).toBeDefined();
      }
    }
  });

  it("are given once each", () => {
    for (const list of [people, pictures, topics, stories]) {
      expect(new Set(list.map(({ key }) => key)).size).toBe(list.length);
    }
    expect(new Set(people.map(({ handle }) => handle)).size).toBe(people.length);
  });

  it("lead from a translation to a story that was out in another language before", () => {
    for (const story of stories.filter((one) => one.translationOf !== undefined)) {
      const original = stories.find((one) => one.key === story.translationOf);
      expect(original?.language, story.key).not.toBe(story.language);
      const [first, earlier] = [story.history[0], original?.history.find(({ act }) => act === "publish")];
      if (!first || !earlier) throw new Error(`${story.key} or what it translates was never out`);
      expect(minutesAgo(earlier), story.key).toBeGreaterThan(minutesAgo(first));
    }
  });

  it("lead to pictures whose files are installed", () => {
    const missing = pictures.filter(({ file }) => !existsSync(path.resolve("node_modules", file)));
    expect(missing).toEqual([]);
  });

  it("make addresses that are well formed, free, and used once", () => {
    const addresses = stories
      .filter(({ slug }) => slug !== "")
      .map(({ language, section, slug }) => `${language}/${section}/${slug}`);
    expect(new Set(addresses).size).toBe(addresses.length);
    const names = Object.values(sections).flatMap((list) => list.map(({ slug }) => slug));
    expect(names.filter(isReserved)).toEqual([]);
    const topicSlugs = topics.flatMap(({ en, ru, kk }) => [en, ru, kk].flatMap((one) => one?.slug ?? []));
    const slugs = [...names, ...topicSlugs, ...stories.map(({ slug }) => slug).filter((slug) => slug !== "")];
    expect(slugs.filter((slug) => !SLUG_PATTERN.test(slug))).toEqual([]);
  });
});

describe("the history of the demo paper", () => {
  it("is made of steps that the workflow allows", () => {
    expect(stories.flatMap((story) => played(story).refused)).toEqual([]);
  });

  it("is made by people who may do what they did", () => {
    for (const { story, act } of allActs) {
      const by = person(act.by);
      if (!by) throw new Error(`${story.key}: nobody is called ${act.by}`);
      const actor = {
        kind: "person",
        id: 1,
        name: by.name,
        role: by.role,
        language: story.language,
      } as const;
      const own = story.history[0]?.by === act.by;
      expect(whyNot(actor, `story.${act.act}`, { own, shared: false }), `${story.key} ${act.act}`).toBeNull();
    }
  });

  it("runs forward, begins with a first line, and has no step in the future", () => {
    for (const { key, history } of stories) {
      expect(history[0]?.act, key).toBe("create");
      history.slice(1).forEach((act, index) => {
        const before = history[index];
        if (before) expect(minutesAgo(before), `${key} ${act.act}`).toBeGreaterThan(minutesAgo(act));
      });
    }
    const tooLate = allActs.filter(
      ({ act: { when } }) =>
        when.days < 0 || (when.days === 0 && when.at > EARLY) || !/^\d\d:\d\d$/.test(when.at),
    );
    expect(tooLate).toEqual([]);
  });

  it("says what was wrong wherever a note or a reason is asked for", () => {
    for (const { story, act } of allActs) {
      const needed = neededBy(`story.${act.act}`);
      const words = ["note" in act ? act.note : "", "reason" in act ? act.reason : ""].join("").trim();
      if (needed) expect(words, `${story.key} ${act.act}`).not.toBe("");
    }
  });

  it("changes the text with every change, and kills only in favour of a live story", () => {
    for (const story of stories) {
      const versions = textsOf(story).map(({ text }) => JSON.stringify(text));
      versions.slice(1).forEach((text, index) => expect(text, story.key).not.toBe(versions[index]));
      for (const act of story.history) {
        if (act.act === "kill") expect(live.map(({ key }) => key)).toContain(act.replacement);
      }
    }
  });

  it("knows every act and every kind of change, and one story with all four", () => {
    const acts = new Set(allActs.map(({ act }) => act.act));
    expect([...acts].sort()).toEqual(
      [
        ...[
          "approve",
          "clarify",
          "correct",
          "create",
          "embargo",
          "fix",
          "kill",
          "publish",
          "redate",
          "return",
        ],
        ...["save", "schedule", "share", "submit", "unpublish", "update", "withdraw"],
      ].sort(),
    );
    const kinds = stories.find(({ key }) => key === "upper-valley")?.history.map(({ act }) => act);
    expect(kinds?.slice(-4)).toEqual(["update", "clarify", "correct", "fix"]);
  });

  it("ends with a full front page in three languages and something of everything on the desk", () => {
    expect(live.length).toBeGreaterThanOrEqual(24);
    const count = (language: string) => live.filter((story) => story.language === language).length;
    expect(count("en")).toBeGreaterThanOrEqual(22);
    expect(count("ru")).toBeGreaterThanOrEqual(5);
    expect(count("kk")).toBeGreaterThanOrEqual(5);
    const unpublished = stories.map(played).filter(({ state }) => state.publicState === "neverPublished");
    const waiting = new Set(unpublished.map(({ state }) => state.workingState));
    expect([...waiting].sort()).toEqual(["approved", "changesRequested", "draft", "inReview"]);
  });
});
