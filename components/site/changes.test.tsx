import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { markupFaults } from "@/components/story/markup-faults";
import { A_DAY, CORRECTED, PUBLISHED } from "@/components/story/sample-story";
import { PUBLIC_ENTRY_KINDS } from "@/lib/stories/view";
import { WORD_LANGUAGES, wordsFor } from "@/lib/words/words";
import { Changes } from "./changes";

describe.each(WORD_LANGUAGES)("the change log in %s", (language) => {
  const page = (kinds: readonly (typeof PUBLIC_ENTRY_KINDS)[number][], more = {}) =>
    renderToStaticMarkup(
      <Changes
        story={{ headline: "The old lock", href: "/city/old-lock" }}
        changes={kinds.map((kind, index) => ({
          anchor: `entry-${index + 1}`,
          kind,
          moment: PUBLISHED,
          ...more,
        }))}
        dataHref="/city/old-lock/changes.json"
        words={wordsFor(language)}
      />,
    );

  it("has words for every kind of entry, with a note and without", async () => {
    expect(await markupFaults(page(PUBLIC_ENTRY_KINDS))).toEqual([]);
    const full = page(PUBLIC_ENTRY_KINDS, { note: "A note.", announces: A_DAY, source: "an older page" });
    expect(await markupFaults(full)).toEqual([]);
    expect(full).not.toContain("site.");
  });

  it("says the day that an imported entry announces, and where it comes from", () => {
    const html = page(["imported"], { announces: A_DAY, source: "an older page" });
    expect(html).toContain(A_DAY.words);
    expect(html).toContain("an older page");
  });

  it("says of a redacted entry and of its neighbour that something is gone, and when it was removed", async () => {
    const html = page(["updated"], { redacted: CORRECTED }) + page(["updated"], { diffRedacted: true });
    expect(html).toContain(CORRECTED.words);
    expect(html.match(/change__gone/g)).toHaveLength(2);
    expect(html).not.toContain("site.");
    expect(
      await markupFaults(page(["redacted", "updated"], { redacted: CORRECTED, diffRedacted: true })),
    ).toEqual([]);
  });

  it("gives every entry the anchor that stamps lead to", () =>
    expect(page(["published", "corrected"])).toMatch(/id="entry-1"[\s\S]*id="entry-2"/));
});
