import { z } from "zod";
import type { Block, Body } from "@/lib/body/body";
import { paragraphsOf } from "@/lib/body/plain-text";
import { fromNotation } from "@/lib/body/notation";
import { said } from "@/lib/said";
import { seenWords } from "@/lib/seen-words";
import { LONGEST_PAGE } from "./fields";

/** Blocks that a standing page does without: files with rights of their own, and pages of others. */
const NOT_HERE: readonly Block["type"][] = ["picture", "gallery", "embed"];

export const pageTitle = seenWords(LONGEST_PAGE.title);

/** A page's text in the house's notation → its body. Refuses what cannot be read, naming the line, and pictures. */
export const pageText = z
  .string()
  .max(LONGEST_PAGE.text)
  .transform((text, context): Body => {
    const read = fromNotation(text.replace(/\p{Surrogate}/gu, "\ufffd"));
    const input = text;
    if ("errors" in read) {
      const { line, code } = read.errors[0] ?? { line: 1, code: "unknownLine" };
      const message = code === "linkAddress" ? "pageLink" : "notation";
      context.addIssue({ code: "custom", message, params: { line }, input });
      return z.NEVER;
    }
    if (read.body.blocks.some(({ type }) => NOT_HERE.includes(type))) {
      context.addIssue({ code: "custom", message: "noPicturesHere", input });
      return z.NEVER;
    }
    return read.body;
  });

/** Whether a page says anything. */
export function saysSomething(body: Body): boolean {
  return paragraphsOf(body).some((text) => said(text) !== "");
}
