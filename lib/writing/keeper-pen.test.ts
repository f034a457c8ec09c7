import { describe, expect, it } from "vitest";
import { textsOf } from "@/lib/merge/drafts-for-tests";
import { newNewsroom, penOf, SmallDevice, Tab } from "./tab-for-tests";

function openTab(...lines: string[]) {
  const newsroom = newNewsroom(...lines);
  const tab = new Tab(newsroom, new SmallDevice(), "sitting-a");
  const { keeper, network } = tab;
  return { newsroom, tab, keeper, network, time: newsroom.time };
}

describe("the pen", () => {
  it("that somebody else has makes the fields read-only until its lease is over", async () => {
    const { keeper, newsroom, time } = openTab("The lock");
    newsroom.pen = penOf("elsewhere", time.now() + 75_000);
    keeper.hear("pen", newsroom.presence());
    expect(keeper.mayWrite()).toBe(false);
    await time.pass(76_000);
    expect(keeper.mayWrite()).toBe(true);
  });

  it("that was taken over is told to whoever had it", () => {
    const { keeper, newsroom, time } = openTab("The lock");
    newsroom.pen = penOf("sitting-a", time.now() + 75_000);
    keeper.hear("pen", newsroom.presence());
    newsroom.pen = penOf("elsewhere", time.now() + 75_000);
    keeper.hear("pen", newsroom.presence());
    expect(keeper.told()).toEqual([{ kind: "penTaken", who: "Bolat Ermekov" }]);
  });

  it("is taken over when the question for it stays without an answer for its minute", async () => {
    const { keeper, newsroom, time, network } = openTab("The lock");
    const asked = { sitting: "sitting-a", personId: 7, name: "Ana Verlinde" };
    const until = new Date(time.now() + 60_000).toISOString();
    newsroom.pen = { ...penOf("elsewhere", time.now() + 75_000), asked: { ...asked, until } };
    keeper.hear("pen", newsroom.presence());
    await time.pass(59_000);
    expect(network.asked).toEqual([]);
    await time.pass(2_000);
    expect(network.asked).toEqual(["takeOver"]);
  });

  it("is laid down when the page goes for good, after a last save", async () => {
    const { tab, keeper, newsroom, time, network } = openTab("The lock");
    newsroom.pen = penOf("sitting-a", time.now() + 75_000);
    keeper.hear("pen", newsroom.presence());
    tab.type("is shut");
    keeper.leave(true);
    await time.pass(100);
    expect(textsOf(newsroom.draft)).toEqual(["The lock is shut"]);
    expect(network.asked).toEqual(["letGo"]);
  });

  it("that a tab of one's own left behind on this device is picked up, and no other", async () => {
    const { tab, keeper, newsroom, time, network } = openTab("The lock");
    await time.pass(100);
    const mine = (sitting: string) => ({ ...penOf(sitting, time.now() + 75_000), personId: 7 });
    newsroom.pen = mine("a-telephone");
    keeper.hear("pen", newsroom.presence());
    const closeOther = tab.device.hold("another-tab");
    newsroom.pen = mine("another-tab");
    keeper.hear("pen", newsroom.presence());
    await time.pass(100);
    expect(network.asked).toEqual([]);
    closeOther();
    keeper.hear("pen", newsroom.presence());
    await time.pass(100);
    expect(network.asked).toEqual(["takeOver"]);
  });

  it("is known from the moment the page is opened: a colleague's, and one's own on another device", () => {
    for (const personId of [8, 7]) {
      const newsroom = newNewsroom("The lock");
      newsroom.pen = { ...penOf("elsewhere", newsroom.time.now() + 75_000), personId };
      const { keeper } = new Tab(newsroom, new SmallDevice(), "sitting-a");
      expect(keeper.mayWrite()).toBe(false);
      expect(keeper.presence()?.pen).toMatchObject({ personId });
    }
  });

  it("that lies on this device when the page is opened keeps nobody from writing, and is picked up", async () => {
    const newsroom = newNewsroom("The lock");
    const device = new SmallDevice();
    device.hold("crashed")();
    newsroom.pen = { ...penOf("crashed", newsroom.time.now() + 75_000), personId: 7 };
    const { keeper, network } = new Tab(newsroom, device, "sitting-a");
    expect(keeper.mayWrite()).toBe(true);
    await newsroom.time.pass(100);
    expect(network.asked).toEqual(["takeOver"]);
    expect(keeper.mayWrite()).toBe(true);
  });

  it("is told of by its newest turn only, and whoever hands it over is not told that it was taken", async () => {
    const { keeper, newsroom, time } = openTab("The lock");
    newsroom.pen = penOf("sitting-a", time.now() + 75_000);
    keeper.hear("pen", newsroom.presence());
    void keeper.pen("handOver");
    newsroom.pen = penOf("elsewhere", time.now() + 75_000);
    await time.pass(200);
    keeper.hear("pen", newsroom.presence());
    expect(keeper.told()).toEqual([]);
    for (const sitting of ["sitting-a", "elsewhere", "sitting-a", "elsewhere"]) {
      newsroom.pen = penOf(sitting, time.now() + 75_000);
      keeper.hear("pen", newsroom.presence());
    }
    expect(keeper.told()).toEqual([{ kind: "penTaken", who: "Bolat Ermekov" }]);
  });
});

describe("whoever could not hand the pen over", () => {
  it("is told when it is taken over later", async () => {
    const { keeper, newsroom, time, network } = openTab("The lock");
    newsroom.pen = penOf("sitting-a", time.now() + 75_000);
    keeper.hear("pen", newsroom.presence());
    network.weather = "cut";
    await expect(keeper.pen("handOver")).rejects.toThrow();
    network.weather = "fine";
    newsroom.pen = penOf("elsewhere", time.now() + 75_000);
    keeper.hear("pen", newsroom.presence());
    expect(keeper.told()).toEqual([{ kind: "penTaken", who: "Bolat Ermekov" }]);
  });

  it("because nobody asked any more is told as well", async () => {
    const { keeper, newsroom, time } = openTab("The lock");
    newsroom.pen = penOf("sitting-a", time.now() + 75_000);
    keeper.hear("pen", newsroom.presence());
    await keeper.pen("handOver");
    newsroom.pen = penOf("elsewhere", time.now() + 75_000);
    keeper.hear("pen", newsroom.presence());
    expect(keeper.told()).toEqual([{ kind: "penTaken", who: "Bolat Ermekov" }]);
  });
});

describe("the newsroom's time in a tab", () => {
  it("is the newsroom's from the first moment, whatever the clock of the device says", async () => {
    const hour = 3_600_000;
    for (const wrong of [hour, -hour]) {
      const newsroom = newNewsroom("The lock");
      const { keeper } = new Tab(newsroom, new SmallDevice(), "sitting-a", wrong);
      expect(keeper.presence()).toBeNull();
      await newsroom.time.pass(5_000);
      expect(keeper.now()).toBe(newsroom.time.now());
      keeper.hear("people", newsroom.presence());
      expect(keeper.now()).toBe(newsroom.time.now());
    }
  });
});
