import { z } from "zod";
import { CHANGE_KINDS, type ChangeKind } from "@/lib/materiality/fields";

/** One of the four kinds of change; a form without one is told to choose. */
export const changeKind = z.custom<ChangeKind>(
  (typed) => CHANGE_KINDS.some((kind) => kind === typed),
  "kindMissing",
);
