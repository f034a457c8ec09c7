// @vitest-environment jsdom
import { act } from "react";
import { describe, expect, it, vi } from "vitest";
import { cardsOf } from "@/lib/cards/cards";
import { CardsPart } from "./cards.client";
import { click, find, pageForIslands, press, show, shown, type } from "./sample-page";
import { Tabs } from "./tabs.client";
import { TopicsField } from "./topics.client";

pageForIslands({ loadCards: () => Promise.resolve(cardsOf) });

describe("the topics", () => {
  const topics = <TopicsField language="en" known={[{ id: 3, name: "Bridges" }]} />;

  async function answering(status: number, body: object) {
    const answers = vi.fn((address: string, _init?: RequestInit) =>
      Promise.resolve(
        Response.json(address.includes("?") ? { topics: [] } : body, {
          status: address.includes("?") ? 200 : status,
        }),
      ),
    );
    vi.stubGlobal("fetch", answers);
    await type("#topicIds", "Low Bridge");
    await act(() => new Promise((done) => setTimeout(done, 200)));
    await press("#topicIds", "Enter");
    return answers;
  }

  it("are made by typing a name that is not there", async () => {
    const { store } = await show(topics, { topicIds: [3] });
    const asked = await answering(200, { topic: { id: 9, name: "Low Bridge" } });
    expect(store.field("topicIds")).toEqual([3, 9]);
    expect(shown().textContent).toContain("Low Bridge");
    expect(asked.mock.lastCall?.[1]?.body).toBe(JSON.stringify({ language: "en", name: "Low Bridge" }));
  });

  it("become the one that is there already, written another way", async () => {
    const { store } = await show(topics);
    await answering(409, { code: "topicThere", theirs: { id: 5, name: "Low bridge" } });
    expect(store.field("topicIds")).toEqual([5]);
    expect(shown().textContent).toContain("There is such a topic already: Low bridge.");
  });

  it("say why one is not made, and keep what was typed", async () => {
    const { store } = await show(topics);
    await answering(422, { code: "fieldsWrong", message: "Something is not right." });
    expect(store.field("topicIds")).toEqual([]);
    expect(shown().textContent).toContain("Something is not right.");
    expect(find<HTMLInputElement>("#topicIds").value).toBe("Low Bridge");
  });

  it("are taken out with their button, which is said", async () => {
    const { store } = await show(topics, { topicIds: [3] });
    await click("#topic-3");
    expect(store.field("topicIds")).toEqual([]);
    expect(shown().textContent).toContain("Bridges removed.");
  });
});

const labels = {
  opinion: "Opinion",
  analysis: "Analysis",
  sponsored: "Sponsored",
  paidBy: "Paid for by {sponsor}",
};
const edition = { language: "en", name: "English", siteName: "Newsroom", slugs: "latin", labels } as const;
const sections = [{ id: 2, name: "City", href: "/city/" }];
const cards = <CardsPart {...{ edition, sections }} host="newsroom.example" />;

it("the cards show what is typed, and say what is cut", async () => {
  const { store } = await show(cards, {
    headline: "Low Bridge shut",
    standfirst: "From March.",
  });
  expect(find(".card-search .title").textContent).toBe("Low Bridge shut");
  await type("#searchTitle", "x".repeat(61));
  expect(store.field("searchTitle")).toHaveLength(61);
  expect(find("#searchTitle-hint").textContent).toContain("1 too many");
  expect(find(".card-social .title").textContent).toBe("Low Bridge shut");
});

it("the social card shows the picture that was chosen for it, and without one it is drawn from headline and lead", async () => {
  const views = [4, 5].map((id) => ({
    id,
    src: `/media/${id}.webp`,
    width: 900,
    height: 600,
    name: `${id}`,
  }));
  vi.stubGlobal("fetch", () => Promise.resolve(Response.json({ pictures: views })));
  const { store } = await show(cards, {
    ...{ headline: "Low Bridge shut", lead: { pictureId: 4 }, socialPicture: { pictureId: 5 } },
    ...{ sectionId: 2, socialTitle: "A bridge, shut" },
  });
  const drawn = (src: string) =>
    vi.waitFor(async () => {
      await act(() => new Promise((done) => setTimeout(done, 10)));
      expect(find(".card-social img").getAttribute("src")).toBe(src);
    });
  await drawn("/media/5.webp");
  const [width, height] = find(".card-social .cut-image").style.aspectRatio.split(" / ").map(Number);
  expect(Number(width) / Number(height)).toBeCloseTo(16 / 9);
  await click("#socialPicture .quiet");
  expect(store.field("socialPicture")).toBeUndefined();
  await drawn("/media/4.webp");
  expect(find(".drawn-card .cut-image").style.aspectRatio).toBe("600 / 600");
  expect(find(".drawn-card__paper").textContent).toBe("Newsroom");
  expect(find(".drawn-card__title").textContent).toBe("Low Bridge shut");
  expect(find(".drawn-card__label").textContent).toBe("City");
  expect(shown().querySelector("#socialPicture .quiet")).toBeNull();
});

it("the card says of what is no news what it is, and who paid", async () => {
  const { store } = await show(cards, { headline: "A lock for sale", kind: "opinion", sectionId: 2 });
  expect(find(".drawn-card__label").textContent).toBe("Opinion");
  await act(async () => store.set("kind", "sponsored"));
  expect(find(".drawn-card__label").textContent).toBe("Sponsored");
  await act(async () => store.set("sponsor", "The $& Ferry Company"));
  expect(find(".drawn-card__label").textContent).toBe("Paid for by The $& Ferry Company");
});

it("a picture that may not be shown is not on the card", async () => {
  const barred = { why: "doNotUse", reason: "The owner asked" };
  const views = [14, 15].map((id) => ({
    id,
    src: `/barred/${id}.webp`,
    width: 900,
    height: 600,
    name: "",
    barred,
  }));
  vi.stubGlobal("fetch", () => Promise.resolve(Response.json({ pictures: views })));
  await show(cards, {
    ...{ headline: "Low Bridge shut", lead: { pictureId: 14 }, socialPicture: { pictureId: 15 } },
  });
  await vi.waitFor(async () => {
    await act(() => new Promise((done) => setTimeout(done, 10)));
    expect(shown().querySelector(".card-social :is(img, .nopic)")).toBeNull();
  });
  expect(find(".drawn-card__title").textContent).toBe("Low Bridge shut");
});

describe("the tabs", () => {
  const tabs = (
    <Tabs
      label="About"
      tabs={[
        { id: "story", label: "Story", panel: <input id="sectionId" /> },
        { id: "checks", label: "Checks", panel: <p>Nothing</p> },
        { id: "history", label: "History", opensOn: ["newsroom:past"], panel: <p>Then</p> },
      ]}
    />
  );
  const chosen = () => find('[aria-selected="true"]').id;

  it("are gone through with the arrows, Home and End, and the address says which it is", async () => {
    await show(tabs);
    expect(chosen()).toBe("tab-story");
    await press("#tab-story", "ArrowRight");
    expect(chosen()).toBe("tab-checks");
    expect(document.activeElement?.id).toBe("tab-checks");
    expect(location.hash).toBe("#checks");
    await press("#tab-checks", "End");
    expect(chosen()).toBe("tab-history");
    await press("#tab-history", "ArrowRight");
    expect(chosen()).toBe("tab-story");
  });

  it("are opened by what asks for one of them", async () => {
    await show(tabs);
    await act(async () => void document.dispatchEvent(new CustomEvent("newsroom:past")));
    expect(chosen()).toBe("tab-history");
  });

  it("follow a link to a panel, and to a field within one", async () => {
    history.replaceState(null, "", "#checks");
    await show(tabs);
    expect(chosen()).toBe("tab-checks");
    await act(async () => {
      history.replaceState(null, "", "#sectionId");
      dispatchEvent(new HashChangeEvent("hashchange"));
      await new Promise((drawn) => requestAnimationFrame(drawn));
    });
    expect(chosen()).toBe("tab-story");
    expect(document.activeElement?.id).toBe("sectionId");
  });
});
