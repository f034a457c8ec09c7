import type { Block } from "@/lib/body/body";
import { align } from "./align";
import { arrange, type Slot } from "./arrange";
import type { BlockPart, Standing } from "./fields";
import { pieceOf, type Piece } from "./key";
import { isBlank } from "./likeness";

type Three = { base: Piece | undefined; mine: Piece | undefined; theirs: Piece | undefined };

/** Joins two bodies that grew out of one: every block of the joined body in order, and what was taken out. */
export function mergeBlocks(base: Block[], mine: Block[], theirs: Block[]): BlockPart[] {
  const pieces = { base: base.map(pieceOf), mine: mine.map(pieceOf), theirs: theirs.map(pieceOf) };
  const isOne = (left: number, right: number) => areOne(pieces.mine[left], pieces.theirs[right]);
  const slots = arrange(align(pieces.base, pieces.mine), align(pieces.base, pieces.theirs), isOne);
  return slots.flatMap((slot) => partsOf(slot, threeOf(slot, pieces)));
}

function areOne(mine: Piece | undefined, theirs: Piece | undefined): boolean {
  if (!mine || !theirs) return false;
  return mine.key === theirs.key || (mine.id !== undefined && mine.id === theirs.id);
}

function threeOf(slot: Slot, pieces: Record<keyof Three, Piece[]>): Three {
  return {
    base: pieces.base[slot.base],
    mine: pieces.mine[slot.mine],
    theirs: pieces.theirs[slot.theirs],
  };
}

function partsOf(slot: Slot, three: Three): BlockPart[] {
  const { base, mine, theirs } = three;
  if (!mine && !theirs) return [];
  const standing = standingOf(three);
  if (standing !== "open") return [partOf(slot, three, standing)];
  // Both began to write in one empty paragraph: that is no disagreement.
  if (base && isBlank(base.block) && mine && theirs)
    return [
      partOf({ ...slot, mine: -1 }, { base: undefined, mine: undefined, theirs }, "theirs"),
      partOf({ ...slot, theirs: -1 }, { base: undefined, mine, theirs: undefined }, "mine"),
    ];
  if (base && isBlank(base.block)) return [partOf(slot, three, mine ? "mine" : "theirs")];
  return [partOf(slot, three, "open")];
}

function standingOf({ base, mine, theirs }: Three): Standing {
  if (isExactly(mine, theirs)) return isExactly(base, mine) ? "same" : "alike";
  if (isExactly(mine, base)) return "theirs";
  if (isExactly(theirs, base)) return "mine";
  if (mine?.key === theirs?.key) return "alike";
  if (mine?.key === base?.key) return "theirs";
  return theirs?.key === base?.key ? "mine" : "open";
}

/** The same words under the same name. */
function isExactly(one: Piece | undefined, other: Piece | undefined): boolean {
  return one?.key === other?.key && one?.id === other?.id && one?.block.type === other?.block.type;
}

function partOf({ base, mine, theirs }: Slot, three: Three, standing: Standing): BlockPart {
  return {
    key: `block ${base} ${mine} ${theirs}`,
    place: "body",
    standing,
    base: three.base?.block ?? null,
    mine: three.mine?.block ?? null,
    theirs: three.theirs?.block ?? null,
  };
}
