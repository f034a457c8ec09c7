// @vitest-environment jsdom
import { act, type ReactNode } from "react";
import { createRoot, type Root } from "react-dom/client";
import { IntlProvider } from "use-intl";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { PictureUse } from "@/lib/body/body";
import type { LibraryPictureView } from "@/lib/media/fields";
import type { LinkableView } from "@/lib/stories/desk-view";
import messages from "@/lib/words/en.json";
import { AskPictures } from "./ask-pictures.client";
import { AskEmbed } from "./blocks/ask-embed.client";
import type { PictureAsk } from "./blocks/block-host";
import type { UsedCut } from "./cut-ways";
import { PickPicture } from "./pick-picture.client";
import { PickStory } from "./pick-story.client";
import { usedAs } from "./used-as";

const MOMENT = {
  precision: "day",
  machine: "2026-03-04",
  words: "4 March 2026",
  dayWords: "4 March 2026",
} as const;
const story = (id: number, headline: string): LinkableView => ({
  id,
  headline,
  section: "City",
  language: "en",
  state: "live",
  moment: MOMENT,
});
const picture = (id: number, more: Partial<LibraryPictureView> = {}): LibraryPictureView => ({
  ...{ id, name: `${id}.jpg`, thumb: "/media/a-320.jpg", src: "/media/a-960.jpg", width: 960, height: 640 },
  ...{ caption: `Caption ${id}`, credit: "Dana Ermek", alt: "", decorative: false },
  ...{ framing: {}, crops: {}, focal: { x: 0.5, y: 0.5 }, ...more },
});

let root: Root;
let asked: string[];
let answer: () => Response;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
  vi.stubGlobal("fetch", (address: string) => {
    asked.push(address);
    return Promise.resolve(answer());
  });
  // This DOM draws nothing, and so opens and scrolls nothing.
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.setAttribute("open", "");
  };
  HTMLDialogElement.prototype.close = () => undefined;
  Element.prototype.scrollIntoView = () => undefined;
  asked = [];
  root = createRoot(document.body.appendChild(document.createElement("div")));
});

afterEach(() => {
  act(() => root.unmount());
  document.body.replaceChildren();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function show(island: ReactNode) {
  act(() =>
    root.render(
      <IntlProvider locale="en" messages={messages}>
        {island}
      </IntlProvider>,
    ),
  );
  await settle();
}

const settle = () => act(() => vi.advanceTimersByTimeAsync(250));
const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
const one = (selector: string) => {
  const [found] = all(selector);
  if (!found) throw new Error(`There is no ${selector}.`);
  return found;
};
const press = (element: HTMLElement, key: string) =>
  act(() => void element.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true })));

function submit() {
  act(() => void one("form").dispatchEvent(new Event("submit", { bubbles: true, cancelable: true })));
}

async function type(element: HTMLElement, words: string) {
  const value = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value") ?? {};
  act(() => {
    value.set?.call(element, words);
    element.dispatchEvent(new Event("input", { bubbles: true }));
  });
  await settle();
}

describe("choosing a story", () => {
  it("asks after a pause in typing, and takes the one that the arrows chose", async () => {
    answer = () => Response.json({ stories: [story(3, "Itself"), story(4, "First"), story(5, "Second")] });
    const picked: unknown[] = [];
    await show(<PickStory except={3} onPick={(one) => picked.push(one)} />);
    const field = one('[role="combobox"]');
    await type(field, "old lock");
    expect(asked.at(-1)).toBe("/api/desk/stories?words=old%20lock");
    expect(all('[role="option"]').map(({ textContent }) => textContent)).toEqual([
      "FirstLive · City · en · 4 March 2026",
      "SecondLive · City · en · 4 March 2026",
    ]);
    press(field, "ArrowDown");
    press(field, "ArrowDown");
    const current = one('[aria-selected="true"]');
    expect(field.getAttribute("aria-activedescendant")).toBe(current.id);
    press(field, "Enter");
    expect(picked).toEqual([{ storyId: 5, headline: "Second" }]);
  });

  it("says so where there is none, and where the newsroom cannot be asked", async () => {
    answer = () => Response.json({ stories: [] });
    await show(<PickStory onPick={() => undefined} />);
    expect(one('[role="status"]').textContent).toContain("No story with these words");
    answer = () => new Response(null, { status: 500 });
    await type(one('[role="combobox"]'), "lock");
    expect(one('[role="status"]').textContent).toContain("cannot be reached");
  });
});

describe("choosing a picture", () => {
  it("copies its words, and lets none be chosen that may not be used", async () => {
    const pictures = [
      picture(1, { barred: { why: "doNotUse", reason: "The family asked", since: MOMENT } }),
      picture(2, { barred: { why: "expired", since: MOMENT } }),
      picture(3, { alt: "A gate" }),
    ];
    answer = () => Response.json({ pictures, count: 3 });
    const chosen: (PictureUse[] | null)[] = [];
    await show(<PickPicture answer={(uses) => chosen.push(uses)} />);
    const buttons = all(".pick-grid button");
    expect(buttons[0]?.textContent).toContain("Not to be used: The family asked");
    expect(buttons[1]?.textContent).toContain("Rights ended on 4 March 2026");
    for (const button of buttons) act(() => button.click());
    expect(chosen).toEqual([[{ pictureId: 3, caption: "Caption 3", credit: "Dana Ermek", alt: "A gate" }]]);
  });

  it("copies its crops and its focal point, and nothing of what needs no saying", () => {
    const crops = { "1:1": { x: 0.1, y: 0, width: 0.6, height: 0.9 } };
    const focal = { x: 0.2, y: 0.7 };
    expect(usedAs(picture(3, { crops, focal })).framing).toEqual({ crops, focal });
    expect(usedAs(picture(3, { crops })).framing).toEqual({ crops });
    expect(usedAs(picture(3))).not.toHaveProperty("framing");
  });

  it("takes several in the order in which they were chosen, and none that was let go again", async () => {
    answer = () => Response.json({ pictures: [1, 2, 3].map((id) => picture(id)), count: 3 });
    const chosen: (number[] | null)[] = [];
    const ids = (uses: PictureUse[] | null) => uses && uses.map(({ pictureId }) => pictureId);
    await show(<PickPicture many answer={(uses) => chosen.push(ids(uses))} />);
    const putIn = () => one("footer .act");
    act(() => putIn().click());
    expect(chosen).toEqual([]);
    expect(putIn().getAttribute("aria-disabled")).toBe("true");
    for (const at of [2, 1, 0, 1]) act(() => all(".pick-grid button")[at]?.click());
    expect(all(".pick-grid button").map((each) => each.getAttribute("aria-pressed"))).toEqual([
      ...["true", "false", "true"],
    ]);
    expect(one('[role="status"]').textContent).toContain("2 chosen");
    act(() => putIn().click());
    expect(chosen).toEqual([[3, 1]]);
  });

  it("is one stop of Tab, and walked with the arrows", async () => {
    answer = () => Response.json({ pictures: [1, 2, 3].map((id) => picture(id)), count: 3 });
    await show(<PickPicture answer={() => undefined} />);
    const buttons = all(".pick-grid button");
    act(() => buttons[0]?.focus());
    press(one(".pick-grid"), "ArrowRight");
    expect(document.activeElement).toBe(buttons[1]);
    press(one(".pick-grid"), "End");
    expect(document.activeElement).toBe(buttons[2]);
    expect(all('.pick-grid button[tabindex="0"]')).toEqual([buttons[2]]);
  });
});

describe("cutting a picture", () => {
  const cutting = async (asks: PictureAsk & { stands: UsedCut }) => {
    const { pictureId } = asks.stands;
    answer = () => Response.json({ pictures: [picture(pictureId)], count: 1 });
    const cuts: (PictureUse[] | null)[] = [];
    await show(<AskPictures asks={asks} answer={(uses) => cuts.push(uses)} />);
    return cuts;
  };
  const openByHand = (shape: string) =>
    act(() => one(`.crops button[aria-label$="set the ${shape} crop by hand"]`).click());

  it("moves a part of any shape with the keys, and makes it larger around its middle", async () => {
    const part = { x: 0.1, y: 0.2, width: 0.5, height: 0.3 };
    const cuts = await cutting({ stands: { pictureId: 21, crop: part } });
    press(one(".cropbox"), "ArrowRight");
    press(one(".cropbox"), "+");
    submit();
    const [use] = cuts[0] ?? [];
    for (const [side, value] of Object.entries({ x: 0.1, y: 0.19, width: 0.52, height: 0.32 }))
      expect(use?.crop?.[side as "x"]).toBeCloseTo(value);
  });

  it("keeps the shape of a crop whatever the keys do, and with Escape goes back to the point", async () => {
    const cuts = await cutting({ stands: { pictureId: 22 } });
    openByHand("1:1");
    expect(document.activeElement).toBe(one(".cropbox"));
    for (const key of ["-", "ArrowLeft", "ArrowDown"]) press(one(".cropbox"), key);
    press(one(".cropbox"), "Escape");
    expect(all(".cropbox")).toEqual([]);
    expect(cuts).toEqual([]);
    submit();
    const { width = 0, height = 1 } = cuts[0]?.[0]?.framing?.crops?.["1:1"] ?? {};
    expect((width * 960) / (height * 640)).toBeCloseTo(1);
    expect(width).toBeLessThan(2 / 3);
  });

  it("is offered in one shape alone where it is shown in no other, and never as another", async () => {
    const cuts = await cutting({ stands: { pictureId: 23, framing: { shape: "1:1" } }, shape: "16:9" });
    expect(one("h2").textContent).toBe("Crop 16:9");
    expect(all(".cut-ways")).toEqual([]);
    expect(document.activeElement).toBe(one(".pt"));
    expect(all(".crops b").map((shape) => shape.textContent)).toEqual(["16:9"]);
    openByHand("16:9");
    press(one(".cropbox"), "-");
    submit();
    const [use] = cuts[0] ?? [];
    expect(Object.keys(use?.framing?.crops ?? {})).toEqual(["16:9"]);
    expect(use?.framing).not.toHaveProperty("shape");
  });
});

describe("asking for the address of a card", () => {
  const read = (text: string) =>
    text.startsWith("https://") ? ({ provider: "youtube", href: text, title: null } as const) : null;

  it("is content with an address alone", async () => {
    const answers: unknown[] = [];
    await show(<AskEmbed readAddress={read} answer={(values) => answers.push(values)} />);
    await type(one('input[inputmode="url"]'), "https://video.example/a");
    expect(one('[role="status"]').textContent).toBe("Video on YouTube");
    submit();
    expect(answers).toEqual([
      { provider: "youtube", href: "https://video.example/a", title: "", source: "" },
    ]);
  });

  it("keeps what was typed where it is no address, and says what one is", async () => {
    const answers: unknown[] = [];
    await show(<AskEmbed readAddress={read} answer={(values) => answers.push(values)} />);
    const field = one('input[inputmode="url"]');
    await type(field, "javascript:alert(1)");
    submit();
    expect(answers).toEqual([]);
    expect(field.getAttribute("aria-invalid")).toBe("true");
    expect((field as HTMLInputElement).value).toBe("javascript:alert(1)");
    expect(one('[role="status"]').textContent).toContain("no web address");
  });
});
