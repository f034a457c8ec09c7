// @vitest-environment jsdom
import { act } from "react";
import { expect, it, vi } from "vitest";
import { nthFound } from "@/lib/checks/nth-found";
import type { Finding } from "@/lib/stories/desk-view";
import { ChecksPanel, FindingCounts } from "./checks.client";
import { click, find, pageForIslands, show, shown } from "./sample-page";

pageForIslands({ nthFound });

const CREDIT: Finding = { level: "blocker", code: "pictureNoCredit", overridable: false, place: "lead" };
const MARK: Finding = {
  level: "blocker",
  code: "editorsMark",
  overridable: true,
  place: "paragraph 2",
  found: "TK",
};
const PLACE: Finding = { level: "warning", code: "noDateline", overridable: false, place: "dateline" };
const BODY = {
  version: 1 as const,
  blocks: ["TK lorries", "TK drivers"].map((text) => ({ type: "paragraph" as const, text: [{ text }] })),
};
const LIBRARY = [4, 5].map((id) => ({ id, credit: id === 4 ? "Town archive" : "" }));

const panel = (
  <>
    <input id="dateline" />
    <FindingCounts />
    <ChecksPanel rules={16} />
  </>
);

it("what stops publication stands first, and all is numbered through", async () => {
  await show(panel, {}, { findings: [PLACE, MARK, CREDIT] });
  const numbers = [...shown().querySelectorAll(".gut")].map((gut) => [gut.className, gut.textContent]);
  expect(numbers).toEqual([
    ["gut stop", "1"],
    ["gut stop", "2"],
    ["gut warn", "3"],
  ]);
  expect(shown().textContent).toContain("2 blocking, 1 to look at");
  expect(shown().textContent).toContain("13 more checks passed");
});

it("the way to a finding leads to its very words in the text", async () => {
  const { store } = await show(panel, {}, { findings: [MARK] });
  const reveal = vi.fn(() => true);
  store.holdBody({ read: () => BODY, apply: () => {}, reveal, revealBlock: () => false });
  await click(".find button");
  expect(reveal).toHaveBeenCalledWith("TK", 1);
});

it("the way to a finding leads to its field", async () => {
  await show(panel, {}, { findings: [PLACE] });
  await click(".find button");
  expect(document.activeElement).toBe(find("#dateline"));
});

it("the library's credit can be taken for a picture that has none, and only for that picture", async () => {
  vi.stubGlobal("fetch", () => Promise.resolve(Response.json({ pictures: LIBRARY })));
  const { store } = await show(panel, { lead: { pictureId: 4 } }, { findings: [CREDIT] });
  await act(() => new Promise((done) => setTimeout(done, 20)));
  expect(shown().textContent).toContain("Use “Town archive”");
  await click(".find .quiet");
  expect(store.field("lead")).toEqual({ pictureId: 4, credit: "Town archive" });
  await act(async () => store.set("lead", { pictureId: 5 }));
  expect(shown().textContent).not.toContain("Town archive");
});

it("nothing to do is said", async () => {
  await show(panel);
  expect(shown().textContent).toContain("Nothing to do: all 16 checks passed.");
  expect(shown().querySelector(".count")).toBeNull();
});

it("a picture that may not be used is named with its reason, and can be opened in the library", async () => {
  const barred: Finding = {
    ...{ level: "blocker", code: "pictureForbidden", overridable: false, place: "body" },
    ...{ found: "The family asked", picture: { id: 12, name: "the-lock.jpg" } },
  };
  await show(panel, {}, { findings: [barred] });
  expect(find(".find p").textContent).toContain("The family asked");
  expect(find(".find a").textContent).toBe("Open “the-lock.jpg” in the library");
  expect(find(".find a").getAttribute("href")).toBe("/desk/media/12");
});
