import type { Block, Body, PictureUse, Run } from "@/lib/body/body";
import type { Actor } from "@/lib/permissions";
import { EMPTY_CONTENT, type Byline, type StoryContent } from "@/lib/stories/fields";
import type { DemoBlock, DemoPaper, DemoStory, DemoText, DemoUse } from "./shape";
import { typesetContent } from "./typeset-content";
import { STORY_KEY_LINK } from "./wording";

/** What the seed has made so far, by the keys of the demo paper. */
export type Known = {
  paper: DemoPaper;
  actors: Map<string, Actor>;
  /** "en/city" → id */
  sections: Map<string, number>;
  topics: Map<string, number>;
  series: Map<string, number>;
  pictures: Map<string, number>;
  stories: Map<string, number>;
};

/** A demo text as the newsroom's content, with every key resolved, typeset as an editor's keyboard would have set it. */
export function contentOf(story: DemoStory, text: DemoText, known: Known): StoryContent {
  const content: StoryContent = {
    ...EMPTY_CONTENT,
    headline: text.headline,
    standfirst: text.standfirst ?? "",
    dateline: text.dateline ?? "",
    kind: story.kind ?? "news",
    sectionId: known.sections.get(`${story.language}/${story.section}`) ?? null,
    slug: story.slug,
    bylines: story.bylines.map((line) => bylineOf(line, story, known)),
    topicIds: story.topics.map((key) => wanted(known.topics, key, "topic")),
    ...(story.series ? { series: { seriesId: wanted(known.series, story.series, "series") } } : {}),
    ...(story.sponsor ? { sponsor: story.sponsor } : {}),
    ...(story.aiAssistance ? { aiAssistance: story.aiAssistance } : {}),
    lead: text.lead ? pictureOf(text.lead, known) : null,
    body: resolveLinks({ version: 1, blocks: text.body.map((block) => blockOf(block, known)) }, known),
  };
  return typesetContent(content, story.language);
}

function bylineOf(line: DemoStory["bylines"][number], story: DemoStory, known: Known): Byline {
  if (typeof line !== "string") return { name: line.agency };
  const actor = known.actors.get(line);
  if (actor?.kind !== "person") throw new Error(`Nobody on the demo paper's staff is called "${line}".`);
  const profile = known.paper.people.find((person) => person.key === line)?.profiles[story.language];
  const name = profile?.name ?? actor.name;
  return { personId: actor.id, name, ...(profile ? { role: profile.title } : {}) };
}

function blockOf(block: DemoBlock, known: Known): Block {
  if (block.type === "demoPicture") {
    return {
      type: "picture",
      picture: pictureOf(block.use, known),
      ...(block.width ? { width: block.width } : {}),
    };
  }
  if (block.type === "demoGallery") {
    const pictures = block.uses.map((use) => pictureOf(use, known));
    return { type: "gallery", pictures, ...(block.title ? { title: block.title } : {}) };
  }
  return block;
}

function pictureOf(use: DemoUse, known: Known): PictureUse {
  const file = known.paper.pictures.find((picture) => picture.key === use.picture);
  return {
    pictureId: wanted(known.pictures, use.picture, "picture"),
    caption: use.caption,
    credit: file?.credit ?? "",
    alt: use.alt ?? file?.alt ?? "",
  };
}

/** Links to stories by key become links by id; one to a story that is not written yet stays plain text, as it would have been. */
function resolveLinks(body: Body, known: Known): Body {
  return JSON.parse(
    JSON.stringify(body, (_, value: unknown) => (isRun(value) ? resolveRun(value, known) : value)),
  ) as Body;
}

function isRun(value: unknown): value is Run {
  return value !== null && typeof value === "object" && "text" in value && "marks" in value;
}

function resolveRun(run: Run, known: Known): Run {
  const marks = (run.marks ?? []).flatMap((mark): NonNullable<Run["marks"]> => {
    if (mark.type !== "link" || !mark.href.startsWith(STORY_KEY_LINK)) return [mark];
    const storyId = known.stories.get(mark.href.slice(STORY_KEY_LINK.length));
    return storyId === undefined ? [] : [{ type: "storyLink", storyId }];
  });
  return marks.length > 0 ? { text: run.text, marks } : { text: run.text };
}

function wanted(ids: Map<string, number>, key: string, what: string): number {
  const id = ids.get(key);
  if (id === undefined) throw new Error(`The demo paper has no ${what} "${key}".`);
  return id;
}
