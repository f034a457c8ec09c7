"use client";

import { createContext, use } from "react";
import type { Body } from "@/lib/body/body";
import type { CardFields, Cards } from "@/lib/cards/fields";
import type { SlugScript } from "@/lib/slugs/fields";
import type { Finding } from "@/lib/stories/desk-view";
import type { ReadTypedCharacter, Typeset } from "@/lib/typography/fields";

/** A day and a time as they are typed. */
export type TypedTime = { day: string; time: string };

/** The instant that was typed, as ISO 8601; or which of the two is wrong, and the code of why. */
export type MeantTime = { at: string } | { wrong: keyof TypedTime; code: string };

/** Logic of other rooms that the inspector uses, handed in by the island beside the page. */
export type InspectorTools = {
  suggestSlug: (headline: string, script: SlugScript) => Promise<string>;
  loadCards: () => Promise<(fields: CardFields) => Cards>;
  nthFound: (body: Body, finding: Pick<Finding, "place" | "found">) => number;
  typedTime: (typed: TypedTime, zone: string) => Promise<MeantTime>;
  /** `at` is an instant as ISO 8601. */
  asTyped: (at: string, zone: string) => Promise<TypedTime>;
  typedCharacter: ReadTypedCharacter;
  loadTypeset: () => Promise<Typeset>;
};

export const ToolsContext = createContext<InspectorTools | null>(null);

export function useTools(): InspectorTools {
  const tools = use(ToolsContext);
  if (!tools) throw new Error("There are no tools around this island.");
  return tools;
}
