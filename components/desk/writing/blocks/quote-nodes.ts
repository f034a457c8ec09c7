import { Extension, InputRule } from "@tiptap/core";
import { blockNode } from "./block-node";

/** Somebody else's words. */
const Quote = blockNode({
  name: "quote",
  content: "paragraph+ attribution",
  tag: "blockquote",
  className: "quote",
});

/** A sentence of the text set large beside it. */
const PullQuote = blockNode({
  name: "pullQuote",
  content: "paragraph attribution",
  tag: "blockquote",
  className: "pull",
});

/** "> " at the start of a paragraph makes a quotation of it. */
const QuoteByKeys = Extension.create({
  name: "quoteByKeys",
  addInputRules() {
    return [
      new InputRule({
        find: /^>\s$/,
        handler: ({ state, range, chain }) => {
          const { $from } = state.selection;
          if ($from.depth !== 1 || $from.parent.type.name !== "paragraph") return null;
          chain().deleteRange(range).toggleQuote().run();
        },
      }),
    ];
  },
});

export const QUOTE_NODES = [Quote, PullQuote, QuoteByKeys];
