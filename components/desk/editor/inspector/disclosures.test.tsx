// @vitest-environment jsdom
import { act } from "react";
import { describe, expect, it } from "vitest";
import { DisclosureFields } from "./disclosure-fields";
import { Folded } from "./folded.client";
import { KindField } from "./plain-fields.client";
import { isDisclosed } from "./story-panel.client";
import { find, pageForIslands, show, shown, type } from "./sample-page";

pageForIslands();

const SERIES = [{ id: 4, name: "From snow to tap" }];
const part = (
  <Folded title="Series and disclosures" isSaid={isDisclosed}>
    {() => <DisclosureFields series={SERIES} language="en" />}
  </Folded>
);

async function choose(selector: string, value: string) {
  const field = find<HTMLSelectElement>(selector);
  await act(async () => {
    field.value = value;
    field.dispatchEvent(new Event("change", { bubbles: true }));
  });
}

describe("what few stories need", () => {
  it("stays away where nothing of it is said, and comes when it is opened", async () => {
    await show(part);
    expect(shown().querySelector("input")).toBeNull();
    await act(async () => {
      const details = find<HTMLDetailsElement>("details");
      details.open = true;
      details.dispatchEvent(new Event("toggle"));
    });
    expect(find("#aiAssistance")).toBeTruthy();
  });

  it("stands open, with its payer asked for, as soon as the story is sponsored", async () => {
    const { store } = await show(
      <>
        <KindField />
        {part}
      </>,
    );
    await choose("#kind", "sponsored");
    expect(find<HTMLDetailsElement>("details").open).toBe(true);
    expect(find<HTMLInputElement>("#sponsor").required).toBe(true);
    await type("#sponsor", "Talmer Dairy");
    expect(store.field("sponsor")).toBe("Talmer Dairy");
  });

  it("puts the story into a series and takes it out again, and leaves nothing behind", async () => {
    const { store } = await show(part, { aiAssistance: "Translated by machine." });
    await choose("#series", "4");
    expect(store.field("series")).toEqual({ seriesId: 4 });
    await choose("#series", "");
    await type("#aiAssistance", "");
    expect(store.field("series")).toBeUndefined();
    expect(find("#aiAssistance")).toBeTruthy();
    expect(JSON.stringify(store.read().content)).not.toMatch(/series|sponsor|aiAssistance/);
  });

  it("keeps a series that this edition has no name for", async () => {
    await show(part, { series: { seriesId: 9 } });
    expect(find<HTMLSelectElement>("#series").value).toBe("9");
    expect(shown().textContent).toContain("Series 9");
  });
});
