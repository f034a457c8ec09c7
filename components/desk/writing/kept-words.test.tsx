// @vitest-environment jsdom
import { act } from "react";
import { createRoot } from "react-dom/client";
import { beforeAll, describe, expect, it } from "vitest";
import { draftWith } from "@/lib/merge/drafts-for-tests";
import { messagesFor } from "@/lib/words/words";
import type { DraftStore, SaveState as State } from "@/lib/writing/fields";
import { WordsProvider } from "../words-provider.client";
import { DraftContext } from "./draft.client";
import { TroubleStrip } from "./offline-strip.client";
import { SaveState } from "./save-state.client";

const SINCE = "2026-11-19T08:00:00.000Z";
const THEIRS = { version: 4, draft: draftWith([]), savedBy: "Bolat Ermekov", savedAt: SINCE, saved: "13:00" };
const STATES: State[] = [
  { kind: "offline", since: SINCE, words: 3, version: 4 },
  { kind: "signedOut" },
  { kind: "failed", since: SINCE, message: "Something broke.", tryAt: SINCE },
  { kind: "refused", message: "It is not there.", fields: {} },
  { kind: "refused", message: "A field is wrong.", fields: { "draft.content.slug": "Small letters only." } },
  { kind: "conflict", theirs: THEIRS },
];

beforeAll(async () => {
  // The comparison opens by itself: loading it must not outlive the page.
  await import("./merge-view.client");
  (globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;
});

/** Everything that the top of the page says of the text, in a language. */
async function said(state: State, isKept: boolean, language: string): Promise<string> {
  const page = document.createElement("div");
  const store: Partial<DraftStore> = {
    ...{ state: () => state, isKept: () => isKept, subscribe: () => () => undefined },
    ...{ now: () => Date.parse(SINCE), merging: () => null, read: () => draftWith([]) },
  };
  const root = createRoot(page);
  await act(async () =>
    root.render(
      <WordsProvider locale={language} messages={{ desk: messagesFor(language).desk }} timeZone="Asia/Almaty">
        <DraftContext value={store as DraftStore}>
          <SaveState />
          <TroubleStrip names={{ sections: [], topics: [] }} />
        </DraftContext>
      </WordsProvider>,
    ),
  );
  const { textContent } = page;
  await act(async () => new Promise((done) => setTimeout(done, 0)));
  await act(async () => root.unmount());
  return textContent;
}

describe("what the page says of a text that is not in the newsroom", () => {
  it.each(STATES)("is that it is kept on this device only where it is ($kind)", async (state) => {
    for (const [language, kept, unkept] of [
      ["en", "on this device", "do not close this page"],
      ["ru", "на этом устройстве", "не закрывайте эту страницу"],
      ["kk", "осы құрылғыда", "бұл бетті жаппаңыз"],
    ] as const) {
      const well = await said(state, true, language);
      expect(well).toContain(kept);
      expect(well).not.toContain(unkept);
      const badly = await said(state, false, language);
      expect(badly).toContain(unkept);
      expect(badly).not.toContain(kept);
    }
  });
});
