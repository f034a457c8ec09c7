import type { Mark } from "@/lib/body/body";
import type { PastedRun, Piece } from "./pieces";

/** Messages copied from WhatsApp: "[14:02, 19/11/2026] Aigerim: *words*". */

const MESSAGE =
  /^\[(?:\d{1,2}:\d{2}(?::\d{2})?,? [\d./-]{6,10}|[\d./-]{6,10},? \d{1,2}:\d{2}(?::\d{2})?)\] [^:\n]{1,60}: /;

/** Whether a text is such messages. */
export function isChat(text: string): boolean {
  return MESSAGE.test(text);
}

/** A paragraph for each message, who wrote it and when included; its signs for bold, italic and struck words become marks. */
export function readChat(text: string): Piece[] {
  const messages: string[] = [];
  for (const line of text.split("\n")) {
    if (messages.length === 0 || MESSAGE.test(line)) messages.push(line);
    else messages[messages.length - 1] += `\n${line}`;
  }
  return messages.flatMap((message): Piece[] => {
    const [head = ""] = MESSAGE.exec(message) ?? [];
    const parts = message.slice(head.length).split(/\n{2,}/);
    return parts.map((part, index) => ({
      kind: "text",
      level: 0,
      quote: null,
      runs: marked(index === 0 ? head + part : part),
    }));
  });
}

const SIGNS: Record<string, Mark["type"] & ("bold" | "italic" | "strike")> = {
  "*": "bold",
  _: "italic",
  "~": "strike",
};
const SIGNED = /(?<![\p{L}\p{N}*_~/])([*_~])(?=\S)([^*_~\n]{1,500}?)(?<=\S)\1(?![\p{L}\p{N}*_~])/gu;

function marked(text: string): PastedRun[] {
  const runs: PastedRun[] = [];
  let from = 0;
  for (const { 0: all, 1: sign = "", 2: words = "", index } of text.matchAll(SIGNED)) {
    const type = SIGNS[sign];
    if (!type) continue;
    runs.push({ text: text.slice(from, index) }, { text: words, marks: [{ type }] });
    from = index + all.length;
  }
  return [...runs, { text: text.slice(from) }].filter((run) => run.text !== "");
}
