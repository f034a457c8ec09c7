import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { bodySchema, type Block } from "@/lib/body/body";
import { wordsFor } from "@/lib/words/words";
import { markupFaults } from "./markup-faults";
import { CORRECTED, EVERY_BLOCK, FULL_STORY, picturesIn, runs } from "./sample-story";
import { StoryBody } from "./story-body";

const body = (blocks: Block[], lookups = { ...FULL_STORY.lookups, pictures: picturesIn(blocks) }) =>
  renderToStaticMarkup(<StoryBody blocks={blocks} lookups={lookups} words={wordsFor("en")} />);

const NOTHING = runs(" ");

/** The compiler refuses this when the schema learns a kind that is not named here. */
const KINDS = {
  paragraph: true,
  heading: true,
  list: true,
  quote: true,
  pullQuote: true,
  picture: true,
  gallery: true,
  embed: true,
  table: true,
  factBox: true,
  divider: true,
  questions: true,
  sources: true,
} satisfies Record<Block["type"], true>;

describe("the text of a story", () => {
  it("is shown here with every kind of block that the schema knows", () => {
    expect(new Set(EVERY_BLOCK.map((block) => block.type))).toEqual(new Set(Object.keys(KINDS)));
    expect(bodySchema.safeParse({ version: 1, blocks: EVERY_BLOCK }).error).toBeUndefined();
  });

  it.each(EVERY_BLOCK.map((block) => [block.type, block] as const))(
    "shows a %s cleanly",
    async (_, block) => {
      const html = body([
        { type: "paragraph", text: runs("Before.") },
        block,
        { type: "paragraph", text: runs("After.") },
      ]);
      expect(await markupFaults(html)).toEqual([]);
      expect(html.length).toBeGreaterThan(body([{ type: "paragraph", text: runs("Before.After.") }]).length);
    },
  );

  it("shows every word that stands in it", () => {
    const html = body(EVERY_BLOCK);
    for (const words of JSON.stringify(EVERY_BLOCK).matchAll(
      /"(?:text|caption|credit|attribution|title|term)":"([^"\\]+)"/g,
    ))
      expect(html).toContain(words[1]);
  });

  it.each<[string, Block[]]>([
    [
      "spaces alone",
      [
        { type: "paragraph", text: NOTHING },
        { type: "heading", level: 2, text: [] },
      ],
    ],
    ["an empty list", [{ type: "list", ordered: false, items: [{ text: [] }, { text: NOTHING }] }]],
    ["an empty quotation", [{ type: "quote", paragraphs: [[]], attribution: "Nobody" }]],
    ["an empty pull quote", [{ type: "pullQuote", text: [], attribution: "Nobody" }]],
    ["a picture that is not there", [{ type: "picture", picture: { pictureId: 99, caption: "Of what?" } }]],
    ["a gallery without pictures", [{ type: "gallery", title: "Of what?", pictures: [{ pictureId: 99 }] }]],
    [
      "facts without facts",
      [
        {
          type: "factBox",
          title: "Facts",
          blocks: [{ type: "pairs", pairs: [{ term: "Length", text: [] }] }],
        },
      ],
    ],
    [
      "a question that nobody answered",
      [{ type: "questions", items: [{ question: runs("Why?"), answer: [] }] }],
    ],
    [
      "a table of empty cells",
      [{ type: "table", caption: "Of what?", headRow: true, headColumn: false, rows: [[[], NOTHING], [[]]] }],
    ],
    ["sources without a source", [{ type: "sources", items: [NOTHING] }]],
    ["a divider between nothing", [{ type: "divider" }, { type: "divider" }]],
  ])("leaves nothing behind of %s", (_, blocks) => expect(body(blocks)).toBe(""));

  it("leads to another story by its number, whatever its address is", () =>
    expect(body(EVERY_BLOCK)).toContain('<a href="/city/new-bridge">bridge</a>'));

  it("prints the plain words where readers cannot open the story", () => {
    const html = body(EVERY_BLOCK, { ...FULL_STORY.lookups, stories: {} });
    expect(html).toContain("older</em></strong> than the bridge,<br/>and");
  });

  it("makes one link of neighbouring words with one target", () => {
    const html = body(EVERY_BLOCK.slice(0, 1));
    expect(html).toContain(
      '<a href="https://records.example/lock" rel="noopener">the record<strong> says so.</strong></a>',
    );
  });

  it("gives each use of a picture the words of that use", () => {
    const use = (caption: string): Block => ({
      type: "picture",
      picture: { pictureId: 1, alt: caption, caption },
    });
    const html = body([use("In spring."), use("In autumn.")]);
    expect(html).toContain('alt="In spring."');
    expect(html).toContain('alt="In autumn."');
    expect(html).not.toContain(FULL_STORY.lead?.caption);
  });

  it("puts the pictures of a gallery into equal cells where their shapes differ", () => {
    const uses = ["Wide.", "Tall."].map((caption) => ({ pictureId: 1, alt: caption, caption }));
    const blocks: Block[] = [{ type: "gallery", pictures: uses }];
    const shaped = (...heights: number[]) => {
      const pictures = Object.entries(picturesIn(blocks)).map(
        ([key, picture], at) => [key, { ...picture, width: 900, height: heights[at] ?? 0 }] as const,
      );
      return body(blocks, { ...FULL_STORY.lookups, pictures: Object.fromEntries(pictures) });
    };
    expect(shaped(600, 600)).toContain('<section class="gallery"');
    expect(shaped(600, 1350)).toContain('<section class="gallery gallery--even"');
    expect(shaped(1125, 1350)).toContain('<section class="gallery gallery--upright"');
  });

  it("says in place of a picture that may be shown no more since when, and nothing of what stood under it", async () => {
    const lookups = { ...FULL_STORY.lookups, pictures: {}, lostPictures: { 1: CORRECTED } };
    const html = body(
      EVERY_BLOCK.filter(({ type }) => type === "picture" || type === "gallery"),
      lookups,
    );
    expect(await markupFaults(html)).toEqual([]);
    expect(html.match(/A picture stood here\. It has not been shown since/g)).toHaveLength(3);
    expect(html).toContain(`<time dateTime="${CORRECTED.machine}">${CORRECTED.words}</time>`);
    expect(html).not.toMatch(/<img|<figure|low water|Dana Ermek|First\./);
    expect(html).toContain("The lock, hinge by hinge");
  });

  it("starts no text with a heading of the third level", async () => {
    const blocks: Block[] = [
      { type: "heading", level: 3, text: runs("First") },
      { type: "heading", level: 2, text: runs("Second") },
      { type: "heading", level: 3, text: runs("Third") },
    ];
    expect(body(blocks)).toBe("<h2>First</h2><h2>Second</h2><h3>Third</h3>");
  });

  it("sets a column of numbers flush with its end, and words with its start", () => {
    const html = body(EVERY_BLOCK.filter((block) => block.type === "table"));
    expect(html).toContain('<td class="data__figure">1,204</td><td>two hours</td>');
    expect(html).toContain('<td class="data__figure">61</td><td></td>');
  });

  it("takes nothing from elsewhere for an embed: it is a link", () => {
    const html = body(EVERY_BLOCK.filter((block) => block.type === "embed"));
    expect(html).toContain('<a href="https://video.example/watch" rel="noopener">The gate opens</a>');
    expect(html).not.toMatch(/<(iframe|script|img)/);
  });

  it("shows a card that does not lead where it says as a plain link", () => {
    const card = (href: string) => body([{ type: "embed", provider: "youtube", href, title: "The gate" }]);
    expect(card("https://www.youtube.com/watch?v=abcdefgh")).toContain("YouTube");
    expect(card("https://elsewhere.example/watch")).not.toContain("YouTube");
  });

  it("names an embed without a title by where it leads", () => {
    const html = body([{ type: "embed", provider: "link", href: "https://www.port.example/a", title: "" }]);
    expect(html).toContain(">port.example</a>");
  });
});
