"use client";

import type { ReactNode } from "react";
import { ToolsContext, type InspectorTools } from "@/components/desk/editor/inspector/tools.client";
import { nthFound } from "@/lib/checks/nth-found";
import { typedCharacter } from "@/lib/typography/typed-character";

/** What needs a library comes when it is asked for. */
const TOOLS: InspectorTools = {
  nthFound,
  typedCharacter,
  suggestSlug: async (...asked) => (await import("@/lib/stories/slugs")).suggestSlug(...asked),
  typedTime: async (typed, zone) => {
    const meant = (await import("@/lib/typed-time")).typedTime(typed, zone);
    return "at" in meant ? { at: meant.at.toISOString() } : meant;
  },
  loadCards: async () => (await import("@/lib/cards/cards")).cardsOf,
  loadTypeset: async () => (await import("@/lib/typography/typeset")).typeset,
  asTyped: async (at, zone) => (await import("@/lib/typed-time")).asTyped(new Date(at), zone),
};

/** Hands the inspector the logic of other rooms. */
export function Inspecting({ children }: { children: ReactNode }) {
  return <ToolsContext value={TOOLS}>{children}</ToolsContext>;
}
