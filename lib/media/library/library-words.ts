import { canonicalJson } from "@/lib/canonical-json";
import { leadUse, pictureUse, type LeadUse } from "@/lib/body/body";
import { storyContent, type StoryContent } from "@/lib/stories/fields";
import type { Picture } from "@/prisma/generated/client";
import type { Differing, UsedAs } from "@/lib/media/fields";
import { storedFraming } from "@/lib/media/stored-framing";

type Said = Pick<Picture, "id" | "caption" | "credit" | "alt" | "decorative" | "crops" | "focalX" | "focalY">;

/** The same text with this picture as the library has it now, wherever it stands in it. Its shape and what is shown of it at most are the text's own. */
export function withLibraryWords(content: StoryContent, picture: Said): StoryContent {
  return storyContent.parse(replaced(content, picture));
}

function replaced(part: unknown, picture: Said): unknown {
  if (Array.isArray(part)) return part.map((one) => replaced(one, picture));
  if (typeof part !== "object" || part === null) return part;
  if ("pictureId" in part)
    return part.pictureId === picture.id ? asInLibrary(part as LeadUse, picture) : part;
  return Object.fromEntries(Object.entries(part).map(([name, value]) => [name, replaced(value, picture)]));
}

function asInLibrary(use: LeadUse, picture: Said): LeadUse {
  const { caption, credit, alt, decorative } = picture;
  const { caption: _caption, credit: _credit, alt: _alt, decorative: _decorative, ...rest } = use;
  const { framing } = storedFraming(picture);
  return {
    ...rest,
    ...(caption ? { caption } : {}),
    ...(credit ? { credit } : {}),
    ...(alt ? { alt } : {}),
    ...(decorative ? { decorative } : {}),
    framing: { ...(use.framing?.shape ? { shape: use.framing.shape } : {}), ...framing },
  };
}

/** What of a picture a text has otherwise than the library has it now. */
export function differencesIn(content: StoryContent, picture: Said): Differing[] {
  const { framing } = storedFraming(picture);
  const found = new Set<Differing>();
  for (const use of usesIn(content, picture.id)) {
    if ((use.caption ?? "") !== picture.caption) found.add("caption");
    if ((use.credit ?? "") !== picture.credit) found.add("credit");
    if ((use.alt ?? "") !== picture.alt || (use.decorative ?? false) !== picture.decorative) found.add("alt");
    if (canonicalJson(cutOf(use.framing)) !== canonicalJson(cutOf(framing))) found.add("cut");
  }
  return [...found];
}

function cutOf(framing: LeadUse["framing"]) {
  return { crops: framing?.crops ?? {}, focal: framing?.focal ?? { x: 0.5, y: 0.5 } };
}

/** As what a picture stands in a text. */
export function usedAs(content: StoryContent, pictureId: number): UsedAs[] {
  const { lead, body, ...rest } = content;
  const as: [UsedAs, boolean][] = [
    ["lead", lead?.pictureId === pictureId],
    ["text", body.blocks.some((block) => block.type === "picture" && block.picture.pictureId === pictureId)],
    ["gallery", body.blocks.some((block) => block.type === "gallery" && usesIn(block, pictureId).length > 0)],
    ["card", usesIn(rest, pictureId).length > 0],
  ];
  return as.filter(([, isSo]) => isSo).map(([name]) => name);
}

/** Every use of a picture in a part of a text. */
function usesIn(part: unknown, pictureId: number): LeadUse[] {
  if (typeof part !== "object" || part === null) return [];
  if (!("pictureId" in part)) return Object.values(part).flatMap((one) => usesIn(one, pictureId));
  const use = part.pictureId === pictureId ? leadUse.or(pictureUse).safeParse(part) : null;
  return use?.success ? [use.data] : [];
}
