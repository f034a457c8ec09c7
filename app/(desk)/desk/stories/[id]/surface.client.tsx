"use client";

import type { ComponentProps } from "react";
import { BodySurface } from "@/components/desk/writing/surface.client";
import type { SurfaceTools } from "@/components/desk/writing/surface-context";
import { nthFound } from "@/lib/checks/nth-found";
import { blockFrom, bodyWith } from "@/lib/prose/body-from";
import { docOf } from "@/lib/prose/doc-of";
import { tallier } from "@/lib/prose/tally";
import { typedCharacter } from "@/lib/typography/typed-character";

/** What is needed only now and then comes when it is asked for. */
const TOOLS: SurfaceTools = {
  ...{ docOf, blockFrom, bodyWith, tallier, nthFound, typedCharacter },
  loadEmbedReader: async () => (await import("@/lib/embeds/read-address")).readEmbedAddress,
  loadPasteReader: async () => (await import("@/lib/paste/reader")).pasteReader,
};

/** Hands the writing surface the logic of other rooms. */
export function Surface(props: Omit<ComponentProps<typeof BodySurface>, "tools">) {
  return <BodySurface {...props} tools={TOOLS} />;
}
