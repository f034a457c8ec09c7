import {
  PREVIEW_LOOKS,
  PREVIEW_WIDTHS,
  type PreviewLook,
  type PreviewPlace,
  type PreviewWidth,
} from "@/lib/previews/fields";

type Given = Record<string, string | string[] | undefined>;

/** What the address of a preview asks for; a width or look that is not offered is the first one. Null for a revision that cannot be. */
export function previewAddress(storyId: number, given: Given): PreviewPlace | null {
  const { revision, width, look } = given;
  // The form's own empty choice is the working copy.
  const named = revision === undefined || revision === "" ? undefined : revision;
  if (named !== undefined && !(typeof named === "string" && /^[1-9]\d{0,9}$/.test(named))) return null;
  return {
    storyId,
    revision: named === undefined ? undefined : Number(named),
    width:
      PREVIEW_WIDTHS.find((offered): offered is PreviewWidth => String(offered) === width) ??
      PREVIEW_WIDTHS[0],
    look: PREVIEW_LOOKS.find((offered): offered is PreviewLook => offered === look) ?? PREVIEW_LOOKS[0],
  };
}
