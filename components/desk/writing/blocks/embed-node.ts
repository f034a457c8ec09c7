import type { Attributes } from "@tiptap/core";
import { isPlainAddress } from "./block-attributes";
import { blockNode } from "./block-node";
import type { BlockInView } from "./block-view";
import type { EmbedCardValues } from "./block-host";

const PROVIDERS: readonly string[] = ["youtube", "vimeo", "x", "telegram", "instagram", "link"];

/** A card for something that lives elsewhere: nothing is fetched from there, neither here nor for readers. */
export const Embed = blockNode({
  name: "embed",
  content: "embedTitle embedSource",
  tag: "div",
  className: "embed",
  attributes: () => ({ provider: PROVIDER, href: HREF }),
  holds: (element) => isPlainAddress(element.getAttribute("data-href") ?? ""),
  look: {
    shows: drawAddress,
    acts: (block) => [
      { name: "address", words: block.host.words("acts.address"), run: () => void changeAddress(block) },
    ],
  },
});

const PROVIDER: Attributes[string] = {
  default: "link",
  parseHTML: (element) => {
    const provider = element.getAttribute("data-provider") ?? "";
    return PROVIDERS.includes(provider) ? provider : "link";
  },
  renderHTML: ({ provider }) => ({ "data-provider": provider as string }),
};

const HREF: Attributes[string] = {
  default: "",
  parseHTML: (element) => element.getAttribute("data-href") ?? "",
  renderHTML: ({ href }) => ({ "data-href": href as string }),
};

function drawAddress({ host, node }: BlockInView, element: HTMLElement) {
  const kind = document.createElement("p");
  kind.className = "embed__kind";
  kind.textContent = host.words(`providers.${node.attrs["provider"] as string}`);
  const address = document.createElement("p");
  address.className = "embed__address";
  address.textContent = node.attrs["href"] as string;
  element.replaceChildren(kind, address);
}

async function changeAddress(block: BlockInView) {
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
