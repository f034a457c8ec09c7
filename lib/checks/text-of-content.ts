import type { Block, Body, LeadUse, List, PictureUse, Run } from "@/lib/body/body";
import { textOf } from "@/lib/body/plain-text";
import { withoutSuggestions } from "@/lib/body/versions";
import { seen } from "@/lib/said";
import type { StoryContent } from "@/lib/stories/fields";
import type { CheckedText, Passage } from "./text";

/** A text as the rules look at it, from its fields: the same passages that its page prints, and so nothing that is only suggested. */
export function textOfContent(content: StoryContent): CheckedText {
  const { headline, standfirst, dateline, bylines, lead, kind, sponsor, aiAssistance } = content;
  const body = withoutSuggestions(content.body);
  const withFile = lead?.pictureId ? [pictureOf(lead, "lead")] : [];
  return {
    headline,
    standfirst,
    dateline,
    bylines: bylines.map(({ name }) => name),
    passages: [
      ...bylines.map(({ role = "" }): Passage => ({ kind: "words", text: role, place: "bylines" })),
      ...(lead ? wordsOf(lead, "lead") : []),
      ...body.blocks.flatMap(passagesOf),
      { ...words(kind === "sponsored" ? sponsor : ""), place: "sponsor" },
      { ...words(aiAssistance), place: "aiAssistance" },
    ].filter(({ text }) => text.trim() !== ""),
    pictures: [...withFile, ...usesIn(body).map((use) => pictureOf(use, "body"))],
    links: linksIn(body),
  };
}

function pictureOf(use: PictureUse | LeadUse, place: string) {
  const hasAlt = Boolean(use.decorative) || seen(use.alt) !== "";
  return { place, hasAlt, hasCredit: seen(use.credit) !== "" };
}

function usesIn({ blocks }: Body): PictureUse[] {
  return blocks.flatMap((block) =>
    block.type === "picture" ? [block.picture] : block.type === "gallery" ? block.pictures : [],
  );
}

function wordsOf({ caption = "", credit = "", alt = "" }: PictureUse | LeadUse, place?: string): Passage[] {
  return [alt, caption, credit].map((text) => ({ kind: "words", text, ...(place ? { place } : {}) }));
}

function passagesOf(block: Block): Passage[] {
  switch (block.type) {
    case "paragraph":
      return [prose(block.text)];
    case "heading":
      return [words(textOf(block.text))];
    case "list":
      return ofList(block);
    case "quote":
      return ofQuote(block);
    case "pullQuote":
      return [words(textOf(block.text)), words(block.attribution)];
    case "picture":
      return wordsOf(block.picture);
    case "gallery":
      return [words(block.title), ...block.pictures.flatMap((use) => wordsOf(use))];
    case "embed":
      return [words(block.title), words(block.source)];
    case "table":
      return [words(block.caption), ...block.rows.flat().map(cell), words(block.source)];
    case "factBox":
      return [words(block.title), ...block.blocks.flatMap(ofInner)];
    case "divider":
      return [];
    case "questions":
      return block.items.flatMap((item) => [words(textOf(item.question)), ...item.answer.flatMap(ofInner)]);
    case "sources":
      return [words(block.title), ...block.items.map(prose)];
  }
}

type Inner = Extract<Block, { type: "factBox" }>["blocks"][number];

function ofInner(block: Inner): Passage[] {
  return block.type === "pairs"
    ? block.pairs.flatMap(({ term, text }) => [words(term), cell(text)])
    : passagesOf(block);
}

function ofList(list: List): Passage[] {
  return list.items.flatMap((item) => [prose(item.text), ...(item.list ? ofList(item.list) : [])]);
}

function ofQuote({ paragraphs, attribution = "" }: Extract<Block, { type: "quote" }>): Passage[] {
  const attributed = attribution.trim() !== "";
  return [
    ...paragraphs.map((runs): Passage => ({ kind: "quote", text: textOf(runs), attributed })),
    words(attribution),
  ];
}

function prose(runs: readonly Run[]): Passage {
  return { kind: "prose", text: textOf(runs) };
}

function cell(runs: readonly Run[]): Passage {
  return { kind: "cell", text: textOf(runs) };
}

function words(text = ""): Passage {
  return { kind: "words", text };
}

/** Every link in the body, with the words it stands on. */
function linksIn(body: Body): CheckedText["links"] {
  const links: CheckedText["links"] = [];
  JSON.stringify(body, (_, value: unknown) => {
    if (isRun(value)) {
      for (const mark of value.marks ?? [])
        if (mark.type === "link") links.push({ text: value.text, href: mark.href });
    }
    return value;
  });
  return links;
}

function isRun(value: unknown): value is Run {
  return typeof value === "object" && value !== null && "text" in value && typeof value.text === "string";
}
