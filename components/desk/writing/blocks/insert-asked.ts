import type { Editor } from "@tiptap/core";
import type { Node as ProseNode, Schema } from "@tiptap/pm/model";
import type { PictureUse } from "@/lib/body/body";
import type { BlockHost, EmbedCardValues, PictureAsk } from "./block-host";
import type { AskedBlock } from "./new-block";

/** Asks for what the block needs, and puts it where the cursor is then. Nothing happens where the writer turns back. */
export function askAndInsert(editor: Editor, type: AskedBlock, host: BlockHost, way?: PictureAsk) {
  void ask(editor.schema, type, host, way).then((node) => {
    if (editor.isDestroyed) return;
    if (node) editor.chain().focus().putBlock(node).run();
    else editor.commands.focus();
  });
}

async function ask(
  schema: Schema,
  type: AskedBlock,
  host: BlockHost,
  way: PictureAsk = { many: type === "gallery" },
): Promise<ProseNode | null> {
  if (type === "embed") {
    const values = await host.askEmbed();
    return values && embedOf(schema, values);
  }
  const uses = await host.askPictures(way);
  if (!uses?.[0]) return null;
  if (type === "picture") return pictureOf(schema, "picture", uses[0]);
  const pictures = uses.map((use) => pictureOf(schema, "galleryPicture", use).toJSON() as object);
  return schema.nodeFromJSON({ type: "gallery", content: [{ type: "galleryTitle" }, ...pictures] });
}

/** A picture as the text uses it, with the words that the library has for it. */
export function pictureOf(schema: Schema, type: "picture" | "galleryPicture", use: PictureUse): ProseNode {
  const { pictureId, decorative = false, crop = null, framing = null, caption, credit, alt } = use;
  return schema.nodeFromJSON({
    type,
    attrs: { pictureId, decorative, crop, framing },
    content: [line("caption", caption), line("credit", credit), line("alt", alt)],
  });
}

/** The card of something that lives elsewhere. */
export function embedOf(schema: Schema, { provider, href, title, source }: EmbedCardValues): ProseNode {
  return schema.nodeFromJSON({
    type: "embed",
    attrs: { provider, href },
    content: [line("embedTitle", title), line("embedSource", source)],
  });
}

function line(type: string, text: string | undefined) {
  return { type, ...(text ? { content: [{ type: "text", text }] } : {}) };
}
