import { existsSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { bodySchema, type Block, type Run } from "@/lib/body/body";
import { neededBy } from "@/lib/stories/workflow";
import { SLUG_PATTERN } from "@/lib/slugs/fields";
import { isReserved } from "@/lib/editions/reserved";
import { whyNot } from "@/lib/permissions";
import { isLive, minutesAgo, played, publicTextOf, textsOf } from "./played";
import type { DemoBlock, DemoText, DemoUse } from "./shape";
import { DEMO_PAPER } from "./the-paper";
import { STORY_KEY_LINK } from "./wording";

const { people, pictures, sections, stories, topics } = DEMO_PAPER;
const person = (key: string) => people.find((one) => one.key === key);
const EARLY = "00:40";

function usesOf(text: DemoText): DemoUse[] {
  const inBody = text.body.flatMap((block) =>
    block.type === "demoPicture" ? [block.use] : block.type === "demoGallery" ? block.uses : [],
  );
  return text.lead ? [text.lead, ...inBody] : inBody;
}

function isBodyBlock(block: DemoBlock): block is Block {
  return block.type !== "demoPicture" && block.type !== "demoGallery";
}

function typeOf(block: DemoBlock): Block["type"] {
  if (block.type === "demoPicture") return "picture";
  return block.type === "demoGallery" ? "gallery" : block.type;
}

/** What a block shows of all that its kind can. */
function formsOf(block: DemoBlock): string[] {
  switch (block.type) {
    case "heading":
      return [`heading ${block.level}`];
    case "list":
      return [
        block.ordered ? "list in order" : "list",
        ...(block.items.some(({ list }) => list) ? ["list in a list"] : []),
      ];
    case "quote":
      return block.paragraphs.length > 1 ? ["quote in paragraphs"] : [];
    case "demoPicture":
      return [`picture ${block.width ?? "text"}`];
    case "factBox":
      return block.blocks.map(({ type }) => `box ${type}`);
    case "questions":
      return block.items.flatMap(({ answer }) => answer.map(({ type }) => `answer ${type}`));
    case "sources":
      return [block.title === undefined ? "sources" : "sources titled"];
    default:
      return [];
  }
}

const isMail = (mark: NonNullable<Run["marks"]>[number]) =>
  mark.type === "link" && mark.href.startsWith("mailto:");

function runsIn(value: unknown): Run[] {
  const found: Run[] = [];
  JSON.stringify(value, (_, part: unknown) => {
    if (part !== null && typeof part === "object" && "text" in part && "marks" in part)
      found.push(part as Run);
    return part;
  });
  return found;
}

const allActs = stories.flatMap((story) => story.history.map((act) => ({ story, act })));
const live = stories.filter(isLive);

/** The compiler asks for every block of the schema, so that no new one is forgotten here. */
const EVERY_BLOCK: Record<Block["type"], true> = {
  ...{
    paragraph: true,
    heading: true,
    list: true,
    quote: true,
    pullQuote: true,
    picture: true,
    gallery: true,
  },
  ...{ embed: true, table: true, factBox: true, divider: true, questions: true, sources: true },
};

describe("the texts of the demo paper", () => {
  it("are bodies that the newsroom accepts", () => {
    for (const story of stories) {
      for (const { text } of textsOf(story)) {
        const blocks = text.body.filter(isBodyBlock);
        expect(bodySchema.safeParse({ version: 1, blocks }).error, story.key).toBeUndefined();
      }
    }
  });

  it("show readers every kind of block and every mark", () => {
    const shown = (language: string) => {
      const texts = live.filter((story) => story.language === language).map(publicTextOf);
      return texts.flatMap((text) => text?.body ?? []);
    };
    const typesIn = (blocks: DemoBlock[]) => new Set(blocks.map(typeOf));
    for (const language of ["en", "ru", "kk"])
      expect([...typesIn(shown(language))].sort()).toEqual(Object.keys(EVERY_BLOCK).sort());
    const marks = new Set(runsIn(shown("en")).flatMap((run) => (run.marks ?? []).map(({ type }) => type)));
    expect([...marks].sort()).toEqual(["bold", "italic", "link", "strike"]);
    expect(runsIn(shown("en")).some(({ marks: all }) => all?.some(isMail))).toBe(true);
  });

  it("show each kind of block in every form that it has", () => {
    const blocks = live.flatMap((story) => publicTextOf(story)?.body ?? []);
    const forms = new Set(blocks.flatMap(formsOf));
    expect([...forms].sort()).toEqual(
      [
        ...["heading 2", "heading 3", "list", "list in order", "list in a list", "quote in paragraphs"],
        ...["picture text", "picture wide", "box pairs", "box paragraph", "box list", "answer paragraph"],
        ...["answer list", "sources", "sources titled"],
      ].sort(),
    );
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

  it("ends with something of everything on the desk", () => {
    const unpublished = stories.map(played).filter(({ state }) => state.publicState === "neverPublished");
    const waiting = new Set(unpublished.map(({ state }) => state.workingState));
    expect([...waiting].sort()).toEqual(["approved", "changesRequested", "draft", "inReview"]);
  });
});
