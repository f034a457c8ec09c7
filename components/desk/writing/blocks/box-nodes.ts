import { Extension, InputRule } from "@tiptap/core";
import { blockAttributes } from "./block-attributes";
import { blockNode, partNode } from "./block-node";
import { newBlock } from "./new-block";

/** Facts beside the text, as paragraphs, lists, or terms with their values. */
const FactBox = blockNode({
  name: "factBox",
  content: "factTitle (paragraph|bulletList|orderedList|pairs)*",
  tag: "aside",
  className: "facts",
});

const Pairs = partNode("pairs", "pair+", "dl", "pairs").extend({ addAttributes: blockAttributes });
const Pair = partNode("pair", "term paragraph", "div", "pair");

/** Questions with their answers. */
const Questions = blockNode({
  name: "questions",
  content: "questionItem+",
  tag: "dl",
  className: "questions",
});

const QuestionItem = partNode(
  "questionItem",
  "question (paragraph|bulletList|orderedList)*",
  "div",
  "questions__item",
);

/** What the story rests on. */
const Sources = blockNode({
  name: "sources",
  content: "sourcesTitle source+",
  tag: "section",
  className: "sources",
});

const Divider = blockNode({ name: "divider", tag: "hr", className: "divider" });

/** "---" in an empty paragraph becomes a divider. */
const DividerByKeys = Extension.create({
  name: "dividerByKeys",
  addInputRules() {
    return [
      new InputRule({
        find: /^(?:---|—-|\*\*\*)$/,
        handler: ({ state, range, chain }) => {
          const { $from } = state.selection;
          if ($from.depth !== 1 || $from.parent.type.name !== "paragraph") return null;
          chain().deleteRange(range).putBlock(newBlock(state.schema, "divider")).run();
        },
      }),
    ];
  },
});

export const BOX_NODES = [FactBox, Pairs, Pair, Questions, QuestionItem, Sources, Divider, DividerByKeys];
