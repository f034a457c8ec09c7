// @vitest-environment jsdom
import { act } from "react";
import { describe, expect, it } from "vitest";
import { typedCharacter } from "@/lib/typography/typed-character";
import { typeset } from "@/lib/typography/typeset";
import { SheetLine } from "./sheet-lines.client";
import { find, pageForIslands, show, shown, type } from "./inspector/sample-page";

pageForIslands({ typedCharacter, loadTypeset: () => Promise.resolve(typeset) });

const line = (longest: number) => (
  <SheetLine
    name="headline"
    label="Headline"
    placeholder="Headline"
    look="head"
    longest={longest}
    language="en"
    next="standfirst"
  />
);
const settled = () => act(() => new Promise((done) => setTimeout(done, 0)));

/** Types one character at the end, as a browser tells of it. */
async function key(char: string) {
  const field = find<HTMLTextAreaElement>("#headline");
  await act(async () => {
    field.focus();
    field.setRangeText(char, field.value.length, field.value.length, "end");
    field.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertText", data: char }));
  });
}

describe("a headline", () => {
  it("is kept whole when it is too long, and says by how much", async () => {
    const { store } = await show(line(10));
    await type("#headline", "The lock ope");
    expect(store.field("headline")).toBe("The lock ope");
    expect(find("#headline-limit").textContent).toContain("2 characters too long: 10 at the most");
    expect(find("#headline").getAttribute("aria-invalid")).toBe("true");
  });

  it("says how much is left when it comes near the limit, and nothing before", async () => {
    await show(line(10));
    await type("#headline", "The lock");
    expect(shown().querySelector(".limit")).toBeNull();
    await type("#headline", "The locks");
    expect(find("#headline-limit").textContent).toBe("1 character left of 10");
  });

  it("has the quotation marks of its language as it is typed", async () => {
    const { store } = await show(line(300));
    for (const char of `"It's open" - at last`) await key(char);
    expect(store.field("headline")).toBe("“It’s open” – at last");
  });

  it("has them when it is pasted, also before the rules have come", async () => {
    const { store } = await show(line(300));
    const field = find<HTMLTextAreaElement>("#headline");
    const paste = new Event("paste", { bubbles: true, cancelable: true });
    const clipboardData = { getData: () => 'The "old"\n lock...' };
    await act(async () => void field.dispatchEvent(Object.assign(paste, { clipboardData })));
    await settled();
    expect(store.field("headline")).toBe("The “old” lock…");
  });
});
