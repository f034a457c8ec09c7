// @vitest-environment jsdom
import { act } from "react";
import { createRoot } from "react-dom/client";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { draftWith, paragraph, textsOf } from "@/lib/merge/drafts-for-tests";
import { joinedDraft } from "@/lib/merge/joined";
import { mergeDrafts } from "@/lib/merge/merge";
import { messagesFor } from "@/lib/words/words";
import type { Draft, DraftStore, Merging } from "@/lib/writing/fields";
import { WordsProvider } from "../words-provider.client";
import { DraftContext } from "./draft.client";
import { MergeView } from "./merge-view.client";

const [A, B, C] = [
  paragraph("The lock was built in 1911.", "a"),
  paragraph("It was closed in March.", "b"),
  paragraph("A vote is to be held on Thursday.", "c"),
];
const mine = draftWith([A, paragraph("It was closed in early March.", "b"), C]);
const theirs = draftWith([
  paragraph("The lock was built in 1912.", "a"),
  paragraph("It was closed in late March.", "b"),
  C,
]);
const merged = mergeDrafts(draftWith([A, B, C]), mine, theirs);
const merging: Merging = {
  ...merged,
  mine,
  theirs: {
    ...{ version: 7, draft: theirs, savedBy: "Bolat Ermekov" },
    ...{ savedAt: "2026-11-19T08:57:20.000Z", saved: "13:57" },
  },
  join: (choices) => joinedDraft(merged.parts, choices),
};

let settled: { draft: Draft; version: number }[];
let page: HTMLElement;

beforeAll(() => {
  (globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function () {
    this.open = false;
    this.dispatchEvent(new Event("close"));
  };
});

beforeEach(async () => {
  settled = [];
  page = document.createElement("div");
  document.body.replaceChildren(page);
  const store: Pick<DraftStore, "now" | "settle"> = {
    now: () => Date.parse("2026-11-19T09:00:00.000Z"),
    settle: async (draft, version) => void settled.push({ draft, version }),
  };
  await act(async () =>
    createRoot(page).render(
      <WordsProvider locale="en" messages={{ desk: messagesFor("en").desk }} timeZone="Asia/Almaty">
        <DraftContext value={store as DraftStore}>
          <MergeView merging={merging} names={{ sections: [], topics: [] }} close={() => undefined} />
        </DraftContext>
      </WordsProvider>,
    ),
  );
});

function button(words: string): HTMLButtonElement {
  const found = [...page.querySelectorAll("button")].find(({ textContent }) => textContent === words);
  if (!found) throw new Error(`There is no button that says: ${words}`);
  return found;
}

const press = (words: string) => act(async () => button(words).click());

describe("two versions of one story", () => {
  it("say who saved when, what was joined already, and what is still to be decided", () => {
    expect(page.textContent).toContain("Bolat saved while you were writing");
    expect(page.textContent).toContain("Only Bolat changed this, so it was taken.");
    expect(page.textContent).toContain("1 place is undecided.");
    expect([...page.querySelectorAll("ins")].map((one) => one.textContent)).toContain("early ");
  });

  it("are not saved before everything is decided, and the reason stands beside the button", async () => {
    const save = button("Save joined text");
    expect(save.getAttribute("aria-disabled")).toBe("true");
    expect(page.querySelector(`#${save.getAttribute("aria-describedby")}`)?.textContent).toContain(
      "undecided",
    );
    await press("Save joined text");
    expect(settled).toEqual([]);
  });

  it("become the text that was chosen, on top of the version that was compared", async () => {
    await press("Keep both, one after the other");
    await press("Use yours instead");
    await press("Save joined text");
    expect(settled.map(({ version }) => version)).toEqual([7]);
    expect(settled.flatMap(({ draft }) => textsOf(draft))).toEqual([
      "The lock was built in 1911.",
      "It was closed in late March.",
      "It was closed in early March.",
      "A vote is to be held on Thursday.",
    ]);
  });

  it("lead to the place that is undecided", async () => {
    await press("Go to: Paragraph 2");
    await act(() => new Promise((resolve) => setTimeout(resolve, 0)));
    expect(document.activeElement?.textContent).toBe("Paragraph 2");
  });
});
