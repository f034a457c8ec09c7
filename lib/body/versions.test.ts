import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { bodyFrom } from "../prose/body-from";
import { docOf } from "../prose/doc-of";
import { BODY_VERSIONS, bodySchema, type Body } from "./body";
import { hasSuggestions } from "./has-suggestions";
import { bodyOf, withoutSuggestions } from "./versions";

const SAMPLES = new URL("./samples/", import.meta.url);

/** A text as it was stored in this version. These files are never changed: a new version gets a file of its own. */
function stored(version: number): unknown {
  return JSON.parse(readFileSync(new URL(`version-${version}.json`, SAMPLES), "utf8"));
}

const KINDS = [
  ["embed", "factBox", "gallery", "heading", "list", "paragraph", "picture", "pullQuote", "questions"],
  ["divider", "quote", "sources", "table"],
].flat();

describe.each(BODY_VERSIONS)("a text that was stored in version %i of the body", (version) => {
  const body = bodySchema.parse(stored(version));

  it("is read as it stands, with every kind of block there is", () => {
    expect(body).toEqual(stored(version));
    expect(body.version).toBe(version);
    expect([...new Set(body.blocks.map(({ type }) => type))].sort()).toEqual([...KINDS].sort());
  });

  it("is written back the same by the writing surface", () => {
    expect(bodyFrom(docOf(body))).toEqual(evenly(body));
  });

  it("shows a reader nothing that is only suggested", () => {
    const shown = withoutSuggestions(body);
    expect(shown.version).toBe(1);
    expect(bodySchema.safeParse(shown).success).toBe(true);
    expect(hasSuggestions(shown.blocks)).toBe(false);
  });

  it("is written in the oldest version that holds it", () => {
    expect(bodyOf(body.blocks)).toEqual(body);
  });
});

describe("the stored samples", () => {
  it("are one for each version, and no more", () => {
    expect(readdirSync(SAMPLES).sort()).toEqual(BODY_VERSIONS.map((version) => `version-${version}.json`));
  });

  it("of the second version cannot be taken for one of the first", () => {
    expect(bodySchema.safeParse({ ...(stored(2) as Body), version: 1 }).success).toBe(false);
  });
});

/** Short rows of a table are filled up once somebody opens the text to write. */
function evenly(body: Body): Body {
  const blocks = body.blocks.map((block) => {
    if (block.type !== "table") return block;
    const columns = Math.max(...block.rows.map((row) => row.length));
    return {
      ...block,
      rows: block.rows.map((row) => Array.from({ length: columns }, (_, at) => row[at] ?? [])),
    };
  });
  return { ...body, blocks };
}
