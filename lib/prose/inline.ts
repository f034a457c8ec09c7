import type { Mark, Run, Suggestion } from "../body/body";
import type { DocMark, DocNode } from "./doc";
import { tidyRuns } from "./tidy-runs";

/** Runs as a document's inline nodes. A line break is a node of its own, with the marks of its run. */
export function inlineOf(runs: readonly Run[]): DocNode[] {
  return joined(runs).flatMap(({ text, marks = [] }) => {
    const marked = marks.length > 0 ? { marks: marks.map(docMark) } : {};
    return text
      .split("\n")
      .flatMap((line, at) => [
        ...(at > 0 ? [{ type: "hardBreak", ...marked }] : []),
        ...(line ? [{ type: "text", text: line, ...marked }] : []),
      ]);
  });
}

/** The runs that a document's inline nodes stand for. Nodes that no text can hold leave nothing. */
export function runsFrom(nodes: readonly DocNode[] | undefined): Run[] {
  return tidyRuns((nodes ?? []).map((node) => ({ text: textOfNode(node), marks: bodyMarks(node.marks) })));
}

/** A line without marks, as a node's content; an empty one has none. Such nodes hold text only, so a break stays "\n". */
export function lineOf(text: string | undefined): { content?: DocNode[] } {
  return text ? { content: [{ type: "text", text }] } : {};
}

/** The words of a node, without marks. */
export function lineFrom(node: DocNode | undefined): string {
  return (node?.content ?? []).map(textOfNode).join("");
}

/** A text that is longer than one run may be is one text of the document all the same. */
function joined(runs: readonly Run[]): Run[] {
  const tidied: Run[] = [];
  for (const run of tidyRuns(runs)) {
    const last = tidied.at(-1);
    if (last && JSON.stringify(last.marks) === JSON.stringify(run.marks)) last.text += run.text;
    else tidied.push({ ...run });
  }
  return tidied;
}

function textOfNode(node: DocNode): string {
  return node.type === "hardBreak" ? "\n" : (node.text ?? "");
}

function docMark(mark: Mark): DocMark {
  const { type, ...attrs } = mark;
  return Object.keys(attrs).length > 0 ? { type, attrs } : { type };
}

function bodyMarks(marks: readonly DocMark[] = []): Mark[] {
  return marks.flatMap(({ type, attrs = {} }): Mark[] => {
    switch (type) {
      case "bold":
      case "italic":
      case "strike":
        return [{ type }];
      case "link":
        return [{ type, href: String(attrs["href"]) }];
      case "storyLink":
        return [{ type, storyId: Number(attrs["storyId"]) }];
      case "inserted":
      case "deleted":
        return [{ type, by: attrs["by"] as Suggestion }];
      default:
        return [];
    }
  });
}
