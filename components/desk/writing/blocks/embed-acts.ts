import type { EmbedCardValues } from "./block-host";
import type { BlockInView } from "./block-view";

/** Asks for another address, title or source of a card, and writes them into it. */
export async function changeAddress(block: BlockInView) {
  const { editor, getPos, host, node } = block;
  const stands = {
    provider: node.attrs["provider"] as EmbedCardValues["provider"],
    href: node.attrs["href"] as string,
    title: node.firstChild?.textContent ?? "",
    source: node.lastChild?.textContent ?? "",
  };
  const values = await host.askEmbed(stands);
  const pos = getPos();
  const now = pos === undefined ? null : editor.state.doc.nodeAt(pos);
  if (!values || pos === undefined || now?.type.name !== "embed" || editor.isDestroyed) return;
  const { tr, schema } = editor.state;
  tr.setNodeAttribute(pos, "provider", values.provider).setNodeAttribute(pos, "href", values.href);
  now.forEach((line, offset) => {
    const words = line.type.name === "embedTitle" ? values.title : values.source;
    const at = tr.mapping.map(pos + 1 + offset) + 1;
    if (line.textContent !== words)
      tr.replaceWith(at, at + line.content.size, words ? schema.text(words) : []);
  });
  editor.view.dispatch(tr);
  editor.view.focus();
}
