import type { Block, List, PictureUse, Run } from "./body";
import { writeInline } from "./notation-inline";

type Inner = Extract<Block, { type: "factBox" }>["blocks"][number];

/**
 * A block in the notation of notation.ts, or null for one that has no such
 * form. What it gives is to be read back before it is used: without `escape`
 * the words stand as they are, and may then mean something else.
 */
export function writeBlock(block: Block, escape: boolean): string | null {
  const lines = new Writer(escape).block(block);
  return lines.some((line) => line.includes("\r")) ? null : lines.join("\n");
}

class Writer {
  constructor(readonly escape: boolean) {}

  block(block: Block): string[] {
    return named(block.id, this.#body(block));
  }

  #body(block: Block): string[] {
    switch (block.type) {
      case "paragraph":
        return this.#paragraph(block.text);
      case "heading":
        return [`${"#".repeat(block.level)} ${this.#line(block.text)}`];
      case "list":
        return this.#list(block, "");
      case "quote":
        return this.#quote(block);
      case "pullQuote":
        return [...this.#paragraph(block.text), ...speaker(block.attribution)].map((line) => `>> ${line}`);
      case "picture":
        return this.#picture(block.picture, block.width);
      case "gallery":
        return [
          titled("gallery", block.title),
          ...block.pictures.flatMap((use) => this.#picture(use)),
          "[end]",
        ];
      case "embed":
        return [
          `[embed ${block.provider}] ${block.href}`,
          ...keys({ title: block.title || undefined, source: block.source }),
        ];
      case "table":
        return this.#table(block);
      case "factBox":
        return [
          titled("fact box", block.title),
          ...apart(block.blocks.map((inner) => this.#inner(inner))),
          "[end]",
        ];
      case "divider":
        return ["---"];
      case "questions":
        return this.#questions(block);
      case "sources":
        return [titled("sources", block.title), ...block.items.map((item) => `- ${this.#line(item)}`)];
    }
  }

  #inner(block: Inner): string[] {
    if (block.type !== "pairs") return this.block(block);
    return named(
      block.id,
      block.pairs.map((pair) => `${pair.term} :: ${this.#line(pair.text)}`),
    );
  }

  /** A paragraph's own lines; with escapes none of them can be taken for the beginning of something else. */
  #paragraph(runs: readonly Run[]): string[] {
    const lines = writeInline(runs, this.escape, "\n").split("\n");
    if (!this.escape) return lines;
    return lines.map((line) =>
      line.replace(/^(\s*)([-#>|?{])/, "$1\\$2").replace(/^( *\d+)([.)])/, "$1\\$2"),
    );
  }

  #line(runs: readonly Run[]): string {
    return writeInline(runs, this.escape, "<br>");
  }

  #list(list: List, indent: string): string[] {
    return list.items.flatMap((item, index) => [
      `${indent}${list.ordered ? `${index + 1}.` : "-"} ${this.#line(item.text)}`,
      ...(item.list ? this.#list(item.list, `${indent}  `) : []),
    ]);
  }

  #quote({ paragraphs, attribution }: Extract<Block, { type: "quote" }>): string[] {
    const texts = paragraphs.map((paragraph) => this.#paragraph(paragraph).map((line) => `> ${line}`));
    return [
      ...texts.flatMap((lines, index) => (index === 0 ? lines : [">", ...lines])),
      ...speaker(attribution).map((line) => `> ${line}`),
    ];
  }

  #picture(use: PictureUse, width?: "text" | "wide"): string[] {
    const { pictureId, decorative, crop, framing, ...words } = use;
    return [
      `[picture ${pictureId}${width ? `, ${width}` : ""}]`,
      ...keys({
        ...words,
        decorative: decorative === undefined ? undefined : decorative ? "yes" : "no",
        crop: crop && [crop.x, crop.y, crop.width, crop.height].join(" "),
        framing: framing && JSON.stringify(framing),
      }),
    ];
  }

  #table({ caption, source, headRow, headColumn, rows }: Extract<Block, { type: "table" }>): string[] {
    const cells = rows.map((row) => row.map((cell) => this.#line(cell).replaceAll("|", "\\|")));
    return [
      `[table${headRow ? ", head row" : ""}${headColumn ? ", head column" : ""}]`,
      ...keys({ caption, source }),
      ...cells.map((row) => `| ${row.join(" | ")} |`),
    ];
  }

  #questions({ items }: Extract<Block, { type: "questions" }>): string[] {
    const parts = items.map(({ question, answer }) =>
      apart([[`? ${this.#line(question)}`], ...answer.map((block) => this.block(block))]),
    );
    return ["[questions]", ...apart(parts), "[end]"];
  }
}

function named(id: string | undefined, lines: string[]): string[] {
  return id === undefined ? lines : [`{#${id}}`, ...lines];
}

function titled(kind: string, title: string | undefined): string {
  return title === undefined ? `[${kind}]` : `[${kind}] ${title}`;
}

function speaker(attribution: string | undefined): string[] {
  return attribution === undefined ? [] : [`-- ${attribution}`];
}

function keys(values: Record<string, string | undefined>): string[] {
  return Object.entries(values).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}: ${value.replaceAll("\n", "<br>")}`],
  );
}

/** Parts with a blank line between them. */
function apart(parts: string[][]): string[] {
  return parts.flatMap((lines, index) => (index === 0 ? lines : ["", ...lines]));
}
