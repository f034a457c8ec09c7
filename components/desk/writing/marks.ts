import { Mark, mergeAttributes } from "@tiptap/core";
import { Bold } from "@tiptap/extension-bold";
import { Italic } from "@tiptap/extension-italic";
import { Strike } from "@tiptap/extension-strike";

/** What words can be marked with. A link leads to an address or to a story of ours, never to both. */

const Link = Mark.create({
  name: "link",
  inclusive: false,
  excludes: "link storyLink",
  addAttributes() {
    return { href: { default: "" } };
  },
  parseHTML() {
    return [{ tag: "a[href]:not([data-story])", getAttrs: (element) => hasPlainAddress(element) && null }];
  },
  renderHTML({ HTMLAttributes }) {
    return ["a", mergeAttributes({ rel: "noopener" }, HTMLAttributes), 0];
  },
});

const StoryLink = Mark.create({
  name: "storyLink",
  inclusive: false,
  excludes: "link storyLink",
  addAttributes() {
    return {
      storyId: {
        default: 0,
        parseHTML: (element) => Number(element.dataset["story"]),
        renderHTML: ({ storyId }) => ({ "data-story": storyId as number }),
      },
    };
  },
  parseHTML() {
    return [{ tag: "a[data-story]", getAttrs: (element) => Number(element.dataset["story"]) > 0 && null }];
  },
  renderHTML({ HTMLAttributes }) {
    return ["a", HTMLAttributes, 0];
  },
});

/** What somebody suggests to put in, or to take out; `by` says who, and when. */
const Inserted = Mark.create({
  name: "inserted",
  excludes: "inserted",
  addAttributes() {
    return { by: { default: null, rendered: false } };
  },
  renderHTML() {
    return ["ins", 0];
  },
});

const Deleted = Mark.create({
  name: "deleted",
  inclusive: false,
  excludes: "deleted",
  addAttributes() {
    return { by: { default: null, rendered: false } };
  },
  renderHTML() {
    return ["del", 0];
  },
});

export const MARKS = [Link, StoryLink, Bold, Italic, Strike, Inserted, Deleted];

/** An address that may stand in a text; everything else is left out, the words stay. */
function hasPlainAddress(element: HTMLElement): boolean {
  return /^(https?:|mailto:)/i.test(element.getAttribute("href") ?? "");
}
