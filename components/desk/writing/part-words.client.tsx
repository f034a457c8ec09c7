"use client";

import { diffArrays } from "diff";
import { useTranslations } from "use-intl";
import type { LeadUse } from "@/lib/body/body";
import type { Part } from "@/lib/merge/fields";
import type { Byline } from "@/lib/stories/fields";
import { useDeskTime } from "./desk-time.client";
import { blockWords } from "./draft-words";
import { nameIn, tokensOf, type MergeNames } from "./merge-words";

type Side = "base" | "mine" | "theirs";

/** What a part says on one side, in words; null where it is not there. */
export function usePartWords(names: MergeNames): (part: Part, side: Side) => string | null {
  const words = useTranslations("desk.draft.merge");
  const kinds = useTranslations("desk.editor.kinds");
  const time = useDeskTime();
  const lead = (use: LeadUse | null) =>
    use
      ? [
          use.pictureId === null ? "" : words("picture", { number: use.pictureId }),
          use.caption,
          use.credit,
          use.alt,
        ]
          .filter(Boolean)
          .join("\n")
      : "";
  const bylines = (lines: Byline[]) =>
    lines.map(({ name, role }) => (role ? `${name}, ${role}` : name)).join("\n");
  return (part, side) => {
    switch (part.place) {
      case "body": {
        const block = part[side];
        return block && (blockWords(block) || words(`kinds.${block.type}`));
      }
      case "bylines":
        return bylines(part[side]);
      case "topicIds":
        return part[side].map((id) => nameIn(names.topics, id)).join("\n");
      case "sectionId":
        return part[side] === null ? "" : nameIn(names.sections, part[side]);
      case "lead":
      case "socialPicture":
        return lead(part[side] ?? null);
      case "kind":
        return kinds(part[side]);
      case "series":
        return part[side] ? words("series", { number: part[side].seriesId }) : "";
      case "dueAt":
        return part[side] && time(part[side], false);
      case "askedWords":
        return part[side] === null ? "" : String(part[side]);
      default:
        return part[side] ?? "";
    }
  };
}

/** What a part is called. */
export function usePartName(): (part: Part, number: number) => string {
  const words = useTranslations("desk.draft.merge");
  return (part, number) => {
    if (part.place !== "body") return words(`fields.${part.place}`);
    const block = part.mine ?? part.theirs ?? part.base;
    return words("part", { kind: words(`kinds.${block?.type ?? "paragraph"}`), number });
  };
}

/** A text with what was put in and taken out since `before`. */
export function Changed({ before, after }: { before: string | null; after: string }) {
  if (before === null || before === after) return after;
  return diffArrays(tokensOf(before), tokensOf(after)).map((part, at) => {
    const text = part.value.join("");
    return part.added ? (
      <ins key={at}>{text}</ins>
    ) : part.removed ? (
      <del key={at}>{text}</del>
    ) : (
      <span key={at}>{text}</span>
    );
  });
}
