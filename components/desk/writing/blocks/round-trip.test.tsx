// @vitest-environment jsdom
import { Editor, type JSONContent } from "@tiptap/core";
import { renderToStaticMarkup } from "react-dom/server";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { markupFaults } from "@/components/story/markup-faults";
import { EVERY_BLOCK, FULL_STORY, picturesIn } from "@/components/story/sample-story";
import { StoryBody } from "@/components/story/story-body";
import { bodySchema, type Body } from "@/lib/body/body";
import { bodyFrom } from "@/lib/prose/body-from";
import { docOf } from "@/lib/prose/doc-of";
import { wordsFor } from "@/lib/words/words";
import { RUNNING_TEXT } from "../extensions";
import { NO_HOST, type BlockHost } from "./block-host";
import { blockNodes } from "./blocks";
import { INSERTABLE } from "./new-block";
import { loadBarTools } from "./block-bar-loading";
import { loadTableTools } from "./table-loading";

let editor: Editor | undefined;

beforeAll(() => Promise.all([loadTableTools(), loadBarTools()]));
afterEach(() => editor?.destroy());

/** Somebody who always chooses the first picture, or the first two, cuts every one square, and knows one address. */
const HOST: BlockHost = {
  ...NO_HOST,
  askPictures: ({ many, stands }) => {
    if (stands) return Promise.resolve([{ pictureId: stands.pictureId, framing: { shape: "1:1" as const } }]);
    const use = { pictureId: 1, alt: "The sill", credit: "Dana Ermek" };
    return Promise.resolve(many ? [use, { ...use, pictureId: 2 }] : [use]);
  },
  askEmbed: () =>
    Promise.resolve({ provider: "link", href: "https://port.example/", title: "", source: "Port office" }),
};

function open(body: Body): Editor {
  editor = new Editor({
    element: document.createElement("div"),
    extensions: [...RUNNING_TEXT, ...blockNodes(HOST)],
    content: docOf(body),
  });
  return editor;
}

/** What readers would get of the text in the editor, and whether it can be stored. */
function published({ state }: Editor) {
  const body = bodyFrom(state.doc.toJSON() as JSONContent);
  const lookups = { ...FULL_STORY.lookups, pictures: picturesIn(body.blocks) };
  const html = renderToStaticMarkup(
    <StoryBody blocks={body.blocks} lookups={lookups} words={wordsFor("en")} />,
  );
  return { body, html, error: bodySchema.safeParse(body).error };
}

describe("from the editor to the readers' page", () => {
  it("a text with every block arrives whole and without a fault", async () => {
    const { html, error } = published(open({ version: 1, blocks: EVERY_BLOCK }));
    expect(error).toBeUndefined();
    expect(await markupFaults(html)).toEqual([]);
    for (const words of ["Surveyor’s note, 1931", "First hinge", "Longest wait", "31 m", "Who pays?"])
      expect(html).toContain(words);
  });

  it.each(INSERTABLE)(
    "a new %s with nothing written in it can be saved and leaves no fault behind",
    async (kind) => {
      const opened = open({ version: 1, blocks: [{ type: "paragraph", text: [{ text: "Before." }] }] });
      opened.commands.insertBlock(kind);
      const type = kind === "figures" ? "table" : kind;
      // A picture and a card are asked for first.
      const named = () => published(opened).body.blocks.map((block) => block.type);
      await vi.waitFor(() => expect(named()).toContain(type));
      const { body, html, error } = published(opened);
      expect(body.blocks.map((block) => block.type)).toContain(type);
      expect(error).toBeUndefined();
      expect(await markupFaults(html)).toEqual([]);
    },
  );
});

describe("the buttons of a block", () => {
  const bars = (opened: Editor) => [...opened.view.dom.querySelectorAll('[role="toolbar"]')];
  const press = (opened: Editor, name: string) =>
    opened.view.dom.querySelector<HTMLElement>(`[data-act="${name}"]`)?.click();

  it("stand only at the block with the cursor, with one stop of Tab", () => {
    const opened = open({ version: 1, blocks: EVERY_BLOCK });
    opened.commands.setTextSelection(2);
    expect(bars(opened)).toEqual([]);
    opened.state.doc.forEach((node, pos) => {
      if (node.type.name === "factBox") opened.commands.setTextSelection(pos + 2);
    });
    expect(bars(opened)).toHaveLength(1);
    expect(bars(opened)[0]?.querySelectorAll('button[tabindex="0"]')).toHaveLength(1);
    press(opened, "addPair");
    expect(opened.state.selection.$from.parent.type.name).toBe("term");
  });

  it("change a table and say of its first row that it is a heading", () => {
    const opened = open({ version: 1, blocks: [{ type: "paragraph", text: [] }] });
    opened.commands.insertBlock("figures");
    opened.commands.setTextSelection(7);
    press(opened, "addRowAfter");
    press(opened, "addColumnAfter");
    press(opened, "headRow");
    expect(published(opened).body.blocks[0]).toMatchObject({ headRow: true, rows: { length: 4 } });
    expect(opened.view.dom.querySelectorAll('[role="columnheader"]')).toHaveLength(4);
    press(opened, "deleteRow");
    press(opened, "deleteColumn");
    press(opened, "headRow");
    expect(published(opened).body.blocks[0]).toMatchObject({ headRow: false, rows: { length: 3 } });
  });

  it("add, move and remove the pictures of a gallery, and the gallery goes with the last one", async () => {
    const use = (caption: string) => ({ pictureId: 1, caption });
    const gallery = { type: "gallery" as const, pictures: [use("One."), use("Two.")] };
    const opened = open({ version: 1, blocks: [gallery] });
    opened.commands.setTextSelection(6);
    const captions = () =>
      published(opened).body.blocks.flatMap((block) =>
        block.type === "gallery" ? block.pictures.map(({ caption }) => caption) : [],
      );
    press(opened, "later");
    expect(captions()).toEqual(["Two.", "One."]);
    press(opened, "addPictures");
    await new Promise((resolve) => setTimeout(resolve));
    expect(captions()).toEqual(["Two.", "One.", undefined, undefined]);
    for (let left = 3; left >= 0; left -= 1) {
      press(opened, "removePicture");
      expect(captions()).toHaveLength(left);
    }
    expect(published(opened).body.blocks).toEqual([]);
  });

  it("cut a picture for this text, and its words stay", async () => {
    const crop = { x: 0, y: 0, width: 0.5, height: 0.5 };
    const picture = { pictureId: 1, caption: "The sill.", crop };
    const opened = open({ version: 1, blocks: [{ type: "picture", picture }] });
    opened.commands.setTextSelection(2);
    press(opened, "cut");
    await new Promise((resolve) => setTimeout(resolve));
    expect(published(opened).body.blocks).toEqual([
      { type: "picture", picture: { pictureId: 1, caption: "The sill.", framing: { shape: "1:1" } } },
    ]);
  });

  it("help with the alternative text of the picture with the cursor, and only of that one", async () => {
    const picture = { pictureId: 1, caption: "The sill at low water.", alt: "The sill at low water" };
    const opened = open({
      version: 1,
      blocks: [
        { type: "paragraph", text: [] },
        { type: "picture", picture },
      ],
    });
    const help = () => opened.view.dom.querySelector<HTMLElement>('[data-field="alt"]')?.dataset.help;
    expect(help()).toBeUndefined();
    opened.commands.setTextSelection(6);
    expect(help()).toBe("altHelp.length altHelp.sameAsCaption");
    opened.commands.insertContentAt(opened.state.doc.content.size - 2, " of the old lock");
    expect(help()).toBe("altHelp.length");
    opened.commands.setTextSelection(1);
    expect(help()).toBeUndefined();
  });

  it("fill a gallery with several pictures at once, in their order", async () => {
    const opened = open({ version: 1, blocks: [{ type: "paragraph", text: [] }] });
    opened.commands.insertBlock("gallery");
    await vi.waitFor(() => expect(published(opened).body.blocks[0]).toMatchObject({ type: "gallery" }));
    const [gallery] = published(opened).body.blocks;
    expect(gallery?.type === "gallery" && gallery.pictures.map(({ pictureId }) => pictureId)).toEqual([1, 2]);
  });

  it("mark a picture as decorative, and then ask for no alternative text", () => {
    const opened = open({ version: 1, blocks: [{ type: "picture", picture: { pictureId: 1 } }] });
    opened.commands.setTextSelection(2);
    const alt = opened.view.dom.querySelector('[data-field="alt"]');
    expect(alt?.getAttribute("aria-label")).toContain("missing");
    press(opened, "decorative");
    expect(opened.view.dom.querySelector(".block")?.classList.contains("is-decorative")).toBe(true);
    expect(published(opened).body.blocks).toEqual([
      { type: "picture", picture: { pictureId: 1, decorative: true } },
    ]);
  });

  it("put another picture in place, and keep the words that were written", async () => {
    const picture = { pictureId: 7, caption: "Mine." };
    const opened = open({ version: 1, blocks: [{ type: "picture", picture }] });
    opened.commands.setTextSelection(2);
    press(opened, "replace");
    await new Promise((resolve) => setTimeout(resolve));
    expect(published(opened).body.blocks).toEqual([
      { type: "picture", picture: { pictureId: 1, caption: "Mine.", credit: "Dana Ermek", alt: "The sill" } },
    ]);
  });
});
