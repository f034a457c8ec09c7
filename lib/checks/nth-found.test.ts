import { describe, expect, it } from "vitest";
import type { Body } from "@/lib/body/body";
import { nthFound } from "./nth-found";

const paragraph = (text: string) => ({ type: "paragraph" as const, text: [{ text }] });
const BODY: Body = {
  version: 1,
  blocks: [paragraph("TK lorries, TK drivers."), paragraph("Nothing here."), paragraph("And TK.")],
};

describe("where the words of a finding stand", () => {
  it("is counted past the paragraphs before its own", () => {
    expect(nthFound(BODY, { place: "paragraph 1", found: "TK" })).toBe(0);
    expect(nthFound(BODY, { place: "paragraph 3", found: "TK" })).toBe(2);
  });

  it("is the first place where no paragraph is named, or no words", () => {
    expect(nthFound(BODY, { place: "body", found: "TK" })).toBe(0);
    expect(nthFound(BODY, { found: "TK" })).toBe(0);
    expect(nthFound(BODY, { place: "paragraph 3" })).toBe(0);
  });
});
