// @vitest-environment jsdom
import { act } from "react";
import { describe, expect, it } from "vitest";
import { suggestSlug } from "@/lib/stories/slugs";
import { asTyped, typedTime } from "@/lib/typed-time";
import type { DraftFields } from "@/lib/writing/fields";
import { Bylines } from "../bylines.client";
import { AddressField } from "./address.client";
import { AskedWordsField, DueField } from "./due.client";
import { click, find, pageForIslands, press, show, shown, type } from "./sample-page";

pageForIslands({
  suggestSlug: (headline, script) => Promise.resolve(suggestSlug(headline, script)),
  typedTime: (typed, zone) => {
    const meant = typedTime(typed, zone);
    return Promise.resolve("at" in meant ? { at: meant.at.toISOString() } : meant);
  },
  asTyped: (at, zone) => Promise.resolve(asTyped(new Date(at), zone)),
});

const PEOPLE = [
  { id: 1, name: "Bolat Ermekov", printed: "Bolat Ermekov", title: "city" },
  { id: 2, name: "Saule Tamirova", printed: "Saule Tamirova", title: "" },
];
const SECTIONS = [{ id: 7, name: "City", href: "/city/" }];
const WRONG = { slug: "Small letters only.", slugTooLong: "Too long encoded.", tooLong: "Too long." };
const namesIn = (store: { field(name: "bylines"): DraftFields["bylines"] }) =>
  store.field("bylines").map(({ name }) => name);

describe("the byline", () => {
  const line = (name: string) => ({ name });

  it("takes a colleague by the first letters and Enter, with the role that is printed", async () => {
    const { store } = await show(<Bylines people={PEOPLE} language="en" />);
    await type("#byline-add", "bol");
    await press("#byline-add", "Enter");
    expect(store.field("bylines")).toEqual([{ personId: 1, name: "Bolat Ermekov", role: "city" }]);
    expect(find<HTMLInputElement>("#byline-add").value).toBe("");
  });

  it("takes an agency as it is typed, and sets no person", async () => {
    const { store } = await show(<Bylines people={PEOPLE} language="en" />);
    await type("#byline-add", "  North   Wire ");
    await press("#byline-add", "Enter");
    expect(store.field("bylines")).toEqual([{ name: "North Wire" }]);
  });

  it("is put in another order with Alt and an arrow, says the new place, and keeps the focus on what moved", async () => {
    const { store } = await show(<Bylines people={PEOPLE} language="en" />, {
      bylines: [line("One"), line("Two"), line("Three")],
    });
    await press("#byline-2-role", "ArrowUp", { altKey: true });
    expect(namesIn(store)).toEqual(["One", "Three", "Two"]);
    expect(shown().textContent).toContain("Three, place 2 of 3.");
    expect(document.activeElement?.id).toBe("byline-1-role");
    await click("#byline-1-up");
    expect(namesIn(store)).toEqual(["Three", "One", "Two"]);
    expect(document.activeElement?.id).toBe("byline-0-up");
    await click("#byline-0-up");
    expect(namesIn(store)).toEqual(["Three", "One", "Two"]);
  });

  it("offers nothing to press where somebody else has the pen", async () => {
    await show(<Bylines people={PEOPLE} language="en" />, { bylines: [line("One")] }, { mayWrite: false });
    expect(shown().querySelectorAll("button")).toHaveLength(0);
    expect(shown().querySelector("#byline-add")).toBeNull();
  });
});

describe("the address", () => {
  const stored = { headline: "Bridge shut", slug: "bridge-shut-as-stored" };
  const given = { sections: SECTIONS, script: "latin", stored, wrong: WRONG } as const;
  const address = <AddressField {...given} frozen={undefined} />;

  it("is shown whole, made from the headline until somebody writes one", async () => {
    const { store } = await show(address, { sectionId: 7, headline: "Low Bridge shut" });
    expect(shown().textContent).toContain("/city/low-bridge-shut");
    await click("button");
    expect(store.field("slug")).toBe("low-bridge-shut");
  });

  it("is the one that the newsroom made of the headline, as long as that is the same", async () => {
    const { store } = await show(address, { sectionId: 7, headline: "Bridge shut" });
    expect(shown().textContent).toContain("/city/bridge-shut-as-stored");
    await act(async () => store.set("headline", "Bridge open"));
    expect(shown().textContent).toContain("/city/bridge-open");
  });

  it("says what is wrong as it is typed, and keeps the last one that could be kept", async () => {
    const { store } = await show(address, { sectionId: 7, slug: "bridge" });
    await type("#slug", "Bridge!");
    expect(shown().textContent).toContain(WRONG.slug);
    expect(find("#slug").getAttribute("aria-invalid")).toBe("true");
    expect(store.field("slug")).toBe("bridge");
    await type("#slug", "bridge-2");
    expect(find("#slug").getAttribute("aria-invalid")).toBeNull();
    expect(store.field("slug")).toBe("bridge-2");
  });

  it("shows what came in from a colleague", async () => {
    const { store } = await show(address, { sectionId: 7, slug: "bridge" });
    await type("#slug", "Bridge!");
    await act(async () => store.set("slug", "theirs"));
    expect(find<HTMLInputElement>("#slug").value).toBe("theirs");
  });

  it("cannot be typed once readers have it", async () => {
    await show(<AddressField {...given} frozen="/city/bridge" />, { slug: "bridge" });
    expect(shown().textContent).toContain("/city/bridge");
    expect(shown().querySelector("input")).toBeNull();
  });

  it("carries what the newsroom said of it", async () => {
    const { say } = await show(address, { sectionId: 7, slug: "bridge" });
    await say({ kind: "refused", message: "No.", fields: { "draft.content.slug": "Not this one." } });
    expect(shown().textContent).toContain("Not this one.");
  });
});

describe("the time at which the text is due", () => {
  const due = (
    <DueField
      stored={{ day: "", time: "" }}
      zone="Asia/Almaty"
      zoneWords="Newsroom time"
      wrong={{ timeWrong: "Not a time.", dateWrong: "Not a day." }}
    />
  );

  it("is kept once day and time are there, in the newsroom's zone", async () => {
    const { store } = await show(due);
    await type("#due", "2026-11-22");
    expect(store.field("dueAt")).toBe("");
    await type("#due-time", "14:05");
    expect(store.field("dueAt")).toBe("2026-11-22T09:05:00.000Z");
    await type("#due", "");
    await type("#due-time", "");
    expect(store.field("dueAt")).toBe("");
  });

  it("is not changed by what is no time, which is said", async () => {
    const { store } = await show(due);
    await type("#due", "2026-11-22");
    await type("#due-time", "25:00");
    expect(shown().textContent).toContain("Not a time.");
    expect(store.field("dueAt")).toBe("");
  });

  it("shows what came in from a colleague", async () => {
    const { store } = await show(due);
    await act(async () => store.set("dueAt", "2026-11-22T09:05:00.000Z"));
    expect(find<HTMLInputElement>("#due-time").value).toBe("14:05");
  });
});

it("a number of words that is none is not kept", async () => {
  const { store } = await show(<AskedWordsField wrong="Not a number." />, { askedWords: 400 });
  await type("#askedWords", "many");
  expect(shown().textContent).toContain("Not a number.");
  expect(store.field("askedWords")).toBe(400);
  await type("#askedWords", "");
  expect(store.field("askedWords")).toBeNull();
});
