import type { Attributes } from "@tiptap/core";
import { isPlainAddress } from "./block-attributes";
import { blockNode } from "./block-node";
import type { BlockInView } from "./block-view";

const PROVIDERS: readonly string[] = ["youtube", "vimeo", "x", "telegram", "instagram", "link"];

/** A card for something that lives elsewhere: nothing is fetched from there, neither here nor for readers. */
export const Embed = blockNode({
  name: "embed",
  content: "embedTitle embedSource",
  tag: "div",
  className: "embed",
  attributes: () => ({ provider: PROVIDER, href: HREF }),
  holds: (element) => isPlainAddress(element.getAttribute("data-href") ?? ""),
  look: { shows: drawAddress },
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
