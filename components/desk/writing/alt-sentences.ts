import { altFaults, altLength, type AltAsked } from "@/lib/media/alt-help";
import type { BlockHost } from "./blocks/block-host";

/** How long alternative text is, and what can be better about it, in words under "desk.blocks". */
export function altSentences(
  asked: AltAsked,
  words: BlockHost["words"],
): { length: string; faults: string[] } {
  return {
    length: words("altHelp.length", { count: altLength(asked.alt) }),
    faults: altFaults(asked).map((fault) => words(`altHelp.${fault}`)),
  };
}
