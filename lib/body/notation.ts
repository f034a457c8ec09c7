import { canonicalJson } from "@/lib/canonical-json";
import { bodySchema, type Block, type Body } from "./body";
import { NotationFault, type FaultCode } from "./notation-fault";
import { readBlocks, type ReadBlock } from "./notation-read";
import { writeBlock } from "./notation-write";
import { bodyOf } from "./versions";

/**
 * A body as plain text that can be written in any text field. Ordinary prose
 * needs no notation: a blank line ends a paragraph. Everything else:
 *
 *     ## A heading, ### a smaller one        [picture 12, wide]
 *     - a bullet   1. a number                 caption: …  credit: …  alt: …
 *     > a quotation                          [gallery] Its title … [end]
 *     > -- its speaker                       [embed youtube] https://…
 *     >> a pull quote                          title: …  source: …
 *     --- a divider                          [table, head row, head column]
 *     **bold** *italic* ~~struck~~             caption: …  source: …
 *     [words](https://…)                       | a cell | another |
 *     [words](story:12)                      [fact box] Its title … [end]
 *     a \ before a character: itself           term :: what it means
 *     <br> a line break                      [questions] ? A question … [end]
 *     {#name} a block's own name             [sources] Their title, - one a line
 *
 * A block that the notation cannot hold exactly stands as its JSON in one line.
 */

export type NotationError = { line: number; code: FaultCode };
export type Notation = { body: Body } | { errors: NotationError[] };

/** The body as notation. `fromNotation` gives back exactly this body. */
export function toNotation(body: Body): string {
  return body.blocks.map(exactly).join("\n\n");
}

/** The body that a text means, or what is wrong with it, line by line (the first is 1). */
export function fromNotation(text: string): Notation {
  const lines = text.replace(/\r\n?/g, "\n").split("\n");
  try {
    return checked(readBlocks(lines.map((line, index) => ({ text: line, number: index + 1 }))));
  } catch (error) {
    if (error instanceof NotationFault) return { errors: [{ line: error.line, code: error.code }] };
    throw error;
  }
}

/** As the writer would have typed it, with escapes where that would mean something else, as JSON where nothing else will do. */
function exactly(block: Block): string {
  for (const escape of [false, true]) {
    const written = writeBlock(block, escape);
    if (written !== null && means(written, block)) return written;
  }
  return `[json] ${JSON.stringify(block)}`;
}

function means(written: string, block: Block): boolean {
  const read = fromNotation(written);
  return "body" in read && canonicalJson(read.body.blocks) === canonicalJson([block]);
}

function checked(read: ReadBlock[]): Notation {
  const parsed = bodySchema.safeParse(bodyOf(read.map(({ block }) => block)));
  if (parsed.success) return { body: parsed.data };
  const errors = parsed.error.issues.map((issue): NotationError => {
    const index = issue.path[1];
    const line = typeof index === "number" ? (read[index]?.line ?? 1) : 1;
    return { line, code: issue.code === "too_big" ? "tooLong" : "blockWrong" };
  });
  return { errors };
}
