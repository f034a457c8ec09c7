import { withoutSuggestions } from "@/lib/body/versions";
import type { Block, LeadUse, List, Mark, Pairs, PictureUse, Run } from "@/lib/body/body";
import { cutKey } from "@/lib/media/cut-key";
import type { Byline, StoryContent } from "@/lib/stories/fields";
import type { Line, LineRole, Stretch, Style } from "./fields";

type Bare = Omit<Line, "number">;

/** All that readers and machines can read of a story, line by line, in reading order. Lines of spaces alone, and what is only suggested, are left out. */
export function linesOf(content: StoryContent): Line[] {
  const { headline, standfirst, dateline, bylines, lead, body } = content;
  const lines: Bare[] = [
    plain("headline", headline),
    plain("standfirst", standfirst),
    ...bylines.map((line) => plain("byline", bylineWords(line))),
    plain("dateline", dateline),
    plain("sponsor", content.sponsor),
    ...(lead ? pictureLines(lead, "lead") : []),
    ...withoutSuggestions(body).blocks.flatMap(blockLines),
    plain("aiAssistance", content.aiAssistance),
    plain("searchTitle", content.searchTitle),
    plain("searchDescription", content.searchDescription),
    plain("socialTitle", content.socialTitle),
    plain("socialDescription", content.socialDescription),
    ...(content.socialPicture ? [pictureLine("socialPicture", content.socialPicture, "body")] : []),
  ];
  const counts = new Map<LineRole, number>();
  return lines.filter(hasSomething).map((line) => {
    const number = (counts.get(line.role) ?? 0) + 1;
    counts.set(line.role, number);
    return { ...line, number };
  });
}

function hasSomething({ role, words, picture }: Bare): boolean {
  return role === "divider" || picture !== undefined || words.some(({ text }) => text.trim() !== "");
}

function bylineWords({ name, role }: Byline): string {
  return role ? `${name}, ${role}` : name;
}

type Inner = Block | Pairs;

function blockLines(block: Inner): Bare[] {
  switch (block.type) {
    case "paragraph":
      return [styled("paragraph", block.text)];
    case "heading":
      return [styled(block.level === 2 ? "heading" : "subheading", block.text)];
    case "list":
      return listLines(block);
    case "quote":
      return [
        ...block.paragraphs.map((runs) => styled("quote", runs)),
        plain("attribution", block.attribution),
      ];
    case "pullQuote":
      return [styled("pullQuote", block.text), plain("attribution", block.attribution)];
    case "picture":
      return pictureLines(block.picture);
    case "gallery":
      return [plain("boxTitle", block.title), ...block.pictures.flatMap((use) => pictureLines(use))];
    case "embed":
      return [
        { role: "embed", words: [{ text: block.title || block.href, style: { link: block.href } }] },
        plain("source", block.source),
      ];
    case "table":
      return [
        plain("caption", block.caption),
        ...block.rows.map((cells) => row(cells)),
        plain("source", block.source),
      ];
    case "factBox":
      return [plain("boxTitle", block.title), ...block.blocks.flatMap(blockLines)];
    case "pairs":
      return block.pairs.map(({ term, text }) => termLine(term, text));
    case "divider":
      return [{ role: "divider", words: [] }];
    case "questions":
      return block.items.flatMap(({ question, answer }) => [
        styled("question", question),
        ...answer.flatMap(blockLines),
      ]);
    case "sources":
      return [plain("boxTitle", block.title), ...block.items.map((runs) => styled("source", runs))];
  }
}

function listLines({ items }: List): Bare[] {
  return items.flatMap(({ text, list }) => [styled("listItem", text), ...(list ? listLines(list) : [])]);
}

function pictureLines(use: PictureUse | LeadUse, stands: "body" | "lead" = "body"): Bare[] {
  return [pictureLine("picture", use, stands), plain("caption", use.caption), plain("credit", use.credit)];
}

function pictureLine(role: LineRole, use: PictureUse | LeadUse, stands: "body" | "lead"): Bare {
  const line = plain(role, use.decorative ? "" : use.alt);
  return use.pictureId === null ? line : { ...line, picture: use.pictureId, cut: cutKey(use, stands) };
}

const BETWEEN_CELLS: Stretch = { text: " | ", style: {} };

function row(cells: Run[][]): Bare {
  const words = cells.flatMap((runs, index) => [...(index > 0 ? [BETWEEN_CELLS] : []), ...runs.map(stretch)]);
  return { role: "tableRow", words: joined(words) };
}

function termLine(term: string, text: Run[]): Bare {
  const words: Stretch[] = [{ text: `${term} `, style: { bold: true } }, ...text.map(stretch)];
  return { role: "term", words: joined(words) };
}

function plain(role: LineRole, text: string | undefined): Bare {
  return { role, words: text ? [{ text, style: {} }] : [] };
}

function styled(role: LineRole, runs: readonly Run[]): Bare {
  return { role, words: joined(runs.map(stretch)) };
}

function stretch({ text, marks = [] }: Run): Stretch {
  return { text, style: Object.assign({}, ...marks.map(styleOf)) as Style };
}

function styleOf(mark: Mark): Style {
  switch (mark.type) {
    case "bold":
      return { bold: true };
    case "italic":
      return { italic: true };
    case "strike":
      return { strike: true };
    case "link":
      return { link: mark.href };
    case "storyLink":
      return { link: `story:${mark.storyId}` };
    case "inserted":
    case "deleted":
      return {};
  }
}

/** Neighbours of one style become one stretch: how an editor cut its runs is nothing that a reader sees. */
function joined(words: Stretch[]): Stretch[] {
  const whole: Stretch[] = [];
  for (const { text, style } of words) {
    const last = whole.at(-1);
    if (last && sameStyle(last.style, style)) last.text += text;
    else whole.push({ text, style });
  }
  return whole;
}

/** Whether words look the same and lead to the same place. */
export function sameStyle(a: Style, b: Style): boolean {
  return a.bold === b.bold && a.italic === b.italic && a.strike === b.strike && a.link === b.link;
}

/** The words of a line without their style. */
export function plainWords({ words }: Pick<Line, "words">): string {
  return words.map(({ text }) => text).join("");
}
