// @vitest-environment jsdom
import { act } from "react";
import { describe, expect, it } from "vitest";
import type { NoteStore } from "@/lib/notes/fields";
import { Margin, type SuggestingText } from "@/components/desk/writing/margin";
import { MarginContext } from "@/components/desk/writing/margin.client";
import type { OpenSuggestion } from "@/components/desk/writing/suggest-list";
import { OnceDecided } from "./act-box.client";
import { pageForIslands, show, shown } from "./inspector/sample-page";

pageForIslands();

const suggestion: OpenSuggestion = {
  by: { id: "a", personId: 2, name: "Bolat Ermekov", at: "2026-11-19T08:05:00.000Z" },
  ...{ from: 1, to: 5, before: "", after: "old " },
};

describe("an act that waits for suggestions to be decided", () => {
  it("can be pressed as soon as they are, before the page is made anew, and not before the text is open", async () => {
    let list = [suggestion];
    const margin = new Margin(
      ...([3, {} as NoteStore, (key: string) => key, () => 0, /TK/, (instant: string) => instant] as const),
    );
    await show(
      <MarginContext value={margin}>
        <OnceDecided suggestionsOpen otherwise="Decide first.">
          Publish
        </OnceDecided>
      </MarginContext>,
    );
    expect(shown().textContent).toBe("Decide first.");
    await act(async () => void margin.hold({ on: () => false, list: () => list } as SuggestingText));
    expect(shown().textContent).toBe("Decide first.");
    list = [];
    await act(async () => margin.changed());
    expect(shown().textContent).toBe("Publish");
  });
});
