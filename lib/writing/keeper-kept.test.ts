import { describe, expect, it } from "vitest";
import { draftWith, paragraph } from "@/lib/merge/drafts-for-tests";
import { newNewsroom, SmallDevice, Tab } from "./tab-for-tests";

function openTab() {
  const newsroom = newNewsroom("The lock");
  const device = new SmallDevice();
  const tab = new Tab(newsroom, device, "sitting-a");
  const { keeper, network } = tab;
  const where = () => ({ kept: keeper.isKept(), loose: keeper.isLoose(), state: keeper.state().kind });
  return { newsroom, device, tab, keeper, network, where, time: newsroom.time };
}

describe("what is not in the newsroom", () => {
  it("is said to be kept on the device once the device has it, and until the newsroom has it", async () => {
    const { tab, where, network, time } = openTab();
    expect(where()).toEqual({ kept: false, loose: false, state: "saved" });
    network.weather = "cut";
    tab.type("is shut");
    expect(where()).toEqual({ kept: false, loose: true, state: "typed" });
    await time.pass(1_000);
    expect(where()).toEqual({ kept: true, loose: false, state: "offline" });
    network.weather = "fine";
    await time.pass(31_000);
    expect(where()).toEqual({ kept: false, loose: false, state: "saved" });
  });

  it.each(["cut", "broken"] as const)(
    "is never said to be kept on a device that keeps nothing, and holds the page back (%s)",
    async (weather) => {
      const { tab, device, keeper, where, network, time } = openTab();
      device.lasts = false;
      network.weather = weather;
      tab.type("is shut");
      await time.pass(1_500);
      expect(where()).toMatchObject({ kept: false, loose: true });
      expect(keeper.told()).toEqual([{ kind: "noDevice" }]);
    },
  );

  it.each([
    { kind: "signedOut" },
    { kind: "refused", code: "notFound", message: "It is not there." },
  ] as const)("is looked after in the same way when the newsroom says $kind", async (refusal) => {
    const { tab, device, where, network, time } = openTab();
    network.refusal = refusal;
    tab.type("is shut");
    await time.pass(1_500);
    expect(where()).toEqual({ kept: true, loose: false, state: refusal.kind });
    device.lasts = false;
    tab.type("and bolted");
    expect(where().loose).toBe(true);
    await time.pass(31_000);
    expect(where()).toEqual({ kept: false, loose: true, state: refusal.kind });
  });

  it("holds the page back from when the device is full until it has room again, and says so in between", async () => {
    const { tab, device, keeper, where, network, time } = openTab();
    network.weather = "cut";
    tab.type("is shut");
    await time.pass(1_500);
    device.lasts = false;
    tab.type("and bolted");
    await time.pass(6_000);
    expect(where()).toMatchObject({ kept: false, loose: true });
    expect(keeper.told()).toEqual([{ kind: "noDevice" }]);
    device.lasts = true;
    tab.type("and barred");
    await time.pass(6_000);
    expect(where()).toMatchObject({ kept: true, loose: false });
    expect(keeper.told()).toEqual([]);
  });

  it("is sent all the same when the device gives no answer, and is not said to be kept", async () => {
    const { tab, device, where, network, time, newsroom } = openTab();
    device.hangs = true;
    network.weather = "cut";
    tab.type("is shut");
    await time.pass(3_000);
    expect(where()).toEqual({ kept: false, loose: true, state: "offline" });
    network.weather = "fine";
    await time.pass(31_000);
    expect(newsroom.version).toBe(2);
    expect(where()).toMatchObject({ loose: false, state: "saved" });
  });

  it("is said to be kept while two versions wait for a decision", async () => {
    const { tab, keeper, newsroom, time, device, where } = openTab();
    tab.type("is shut");
    newsroom.write(() => draftWith([paragraph("The lock leaks", "p0")]));
    await time.pass(2_000);
    expect(where()).toEqual({ kept: true, loose: false, state: "conflict" });
    device.lasts = false;
    tab.type("and bolted");
    await time.pass(6_000);
    expect(where()).toEqual({ kept: false, loose: true, state: "conflict" });
    expect(keeper.merging()?.questions).toHaveLength(1);
  });
});
