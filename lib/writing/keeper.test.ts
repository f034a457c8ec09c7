import { describe, expect, it } from "vitest";
import { draftWith, paragraph, textsOf } from "@/lib/merge/drafts-for-tests";
import { Unsaved, type Draft } from "./fields";
import { newNewsroom, penOf, SmallDevice, Tab } from "./tab-for-tests";

function openTab(...lines: string[]) {
  const newsroom = newNewsroom(...lines);
  const tab = new Tab(newsroom, new SmallDevice(), "sitting-a");
  const { keeper, network, device } = tab;
  return { newsroom, tab, keeper, network, device, time: newsroom.time };
}

const written = (line: string, at: number) => (draft: Draft) =>
  draftWith(draft.content.body.blocks.toSpliced(at, 1, paragraph(line, `p${at}`)));

describe("what is typed", () => {
  it("is saved within a second of a pause, once", async () => {
    const { tab, newsroom, time, network, keeper } = openTab("The lock");
    for (const word of ["is", "shut", "today"]) {
      tab.type(word);
      await time.pass(200);
    }
    expect(network.requests).toHaveLength(0);
    await time.pass(1_000);
    expect(textsOf(newsroom.draft)).toEqual(["The lock is shut today"]);
    expect(network.requests).toHaveLength(1);
    expect(keeper.state().kind).toBe("saved");
  });

  it("is saved every five seconds while typing goes on", async () => {
    const { tab, time, network } = openTab("The lock");
    for (let key = 0; key < 200; key++) {
      tab.type("x");
      await time.pass(100);
    }
    expect(network.requests.length).toBeGreaterThanOrEqual(3);
    expect(network.requests.length).toBeLessThanOrEqual(5);
  });

  it("is not sent where it says again what stands", async () => {
    const { tab, time, network, keeper } = openTab("The lock");
    keeper.set("headline", "X");
    keeper.set("headline", "");
    await time.pass(2_000);
    expect(network.requests).toEqual([]);
    expect(keeper.state().kind).toBe("saved");
    expect(tab.texts()).toEqual(["The lock"]);
  });

  it("is tried again and again without a network, kept on the device, and sent at once when it is back", async () => {
    const { tab, time, network, keeper, newsroom, device } = openTab("The lock");
    network.weather = "cut";
    tab.type("is shut");
    await time.pass(60_000);
    expect(keeper.state()).toMatchObject({ kind: "offline", words: 2, version: 1 });
    expect(network.requests).toHaveLength(6);
    expect(textsOf([...device.texts.values()][0]?.draft ?? draftWith([]))).toEqual(["The lock is shut"]);
    expect(keeper.isLoose()).toBe(false);
    network.weather = "fine";
    keeper.wake();
    await time.pass(100);
    expect(textsOf(newsroom.draft)).toEqual(["The lock is shut"]);
    expect(keeper.state().kind).toBe("saved");
    expect(device.texts.size).toBe(0);
  });

  it("is sent anew, later and with a higher number, when no answer comes in time", async () => {
    const { tab, time, network, newsroom } = openTab("The lock");
    network.weather = "unanswered";
    tab.type("is");
    await time.pass(2_000);
    tab.type("shut");
    network.weather = "fine";
    await time.pass(20_000);
    expect(network.requests.map(({ sequence, baseVersion }) => [sequence, baseVersion])).toEqual([
      [1, 1],
      [2, 1],
    ]);
    expect(textsOf(newsroom.draft)).toEqual(["The lock is shut"]);
  });

  it("is loose only until it is on the device", async () => {
    const { tab, time, network, keeper } = openTab("The lock");
    network.weather = "cut";
    tab.type("is");
    expect(keeper.isLoose()).toBe(true);
    await time.pass(800);
    expect(keeper.isLoose()).toBe(false);
  });

  it("stays when it is refused, with the sentence beside its field, and is tried again after the next change", async () => {
    const { tab, time, network, keeper, newsroom } = openTab("The lock");
    network.refusal = { kind: "refused", code: "fieldsWrong", message: "No.", fields: { slug: "Not so." } };
    tab.type("is");
    await time.pass(60_000);
    expect(keeper.state()).toEqual({ kind: "refused", message: "No.", fields: { slug: "Not so." } });
    expect(network.requests).toHaveLength(1);
    network.refusal = null;
    tab.type("shut");
    await time.pass(1_000);
    expect(textsOf(newsroom.draft)).toEqual(["The lock is shut"]);
  });

  it("waits on the device while nobody is signed in", async () => {
    const { tab, time, network, keeper, device } = openTab("The lock");
    network.refusal = { kind: "signedOut" };
    tab.type("is");
    await time.pass(5_000);
    expect(keeper.state()).toEqual({ kind: "signedOut" });
    expect(device.texts.size).toBe(1);
    network.refusal = null;
    await time.pass(30_000);
    expect(keeper.state().kind).toBe("saved");
  });

  it("says under which reference it broke and when it is tried again", async () => {
    const { tab, time, network, keeper } = openTab("The lock");
    network.weather = "broken";
    tab.type("is");
    await time.pass(1_000);
    const state = keeper.state();
    expect(state).toMatchObject({ kind: "failed", reference: "E-9PD2", message: "Something broke." });
    expect(state.kind === "failed" && Date.parse(state.tryAt) > time.now()).toBe(true);
  });
});

describe("an act that needs the saved text", () => {
  it("gets the version that holds everything typed, without waiting for a pause", async () => {
    const { tab, time, keeper, newsroom } = openTab("The lock");
    tab.type("is shut");
    const version = keeper.flush();
    await time.pass(100);
    expect(await version).toBe(newsroom.version);
    expect(textsOf(newsroom.draft)).toEqual(["The lock is shut"]);
  });

  it("gets what is typed while a save is under way as well", async () => {
    const { tab, time, keeper, newsroom, network } = openTab("The lock");
    network.weather = "slow";
    tab.type("is");
    await time.pass(1_000);
    tab.type("shut");
    const version = keeper.flush();
    await time.pass(5_000);
    expect(await version).toBe(newsroom.version);
    expect(textsOf(newsroom.draft)).toEqual(["The lock is shut"]);
    expect(network.mostUnderWay).toBe(1);
  });

  it("is told why where it cannot be saved", async () => {
    const { tab, time, keeper, network } = openTab("The lock");
    network.weather = "cut";
    tab.type("is shut");
    const refused = keeper.flush().catch((error: unknown) => error);
    await time.pass(1_000);
    const error = await refused;
    expect(error).toBeInstanceOf(Unsaved);
    expect((error as Unsaved).state.kind).toBe("offline");
  });
});

describe("somebody else's text", () => {
  it("is joined with what is typed in another paragraph, without a question", async () => {
    const { tab, time, keeper, newsroom } = openTab("The lock", "The gates");
    tab.type("is shut");
    newsroom.write(written("The gates are rotten", 1));
    await time.pass(2_000);
    expect(textsOf(newsroom.draft)).toEqual(["The lock is shut", "The gates are rotten"]);
    expect(tab.texts()).toEqual(["The lock is shut", "The gates are rotten"]);
    expect(keeper.state().kind).toBe("saved");
    expect(keeper.told()).toEqual([expect.objectContaining({ kind: "joined", who: "Bolat Ermekov" })]);
  });

  it("is a question where it touches the same paragraph, and the answer is saved on top of it", async () => {
    const { tab, time, keeper, newsroom } = openTab("The lock");
    tab.type("is shut");
    newsroom.write(written("The lock leaks", 0));
    await time.pass(2_000);
    expect(keeper.state().kind).toBe("conflict");
    const merging = keeper.merging();
    const [question] = merging?.questions ?? [];
    expect(textsOf(newsroom.draft)).toEqual(["The lock leaks"]);
    const settled = keeper.settle(merging?.join({ [question?.key ?? ""]: "both" }) ?? draftWith([]), 2);
    await time.pass(1_000);
    await settled;
    expect(textsOf(newsroom.draft)).toEqual(["The lock leaks", "The lock is shut"]);
    expect(keeper.state().kind).toBe("saved");
  });

  it("is shown as it comes where nothing is typed", async () => {
    const { tab, time, keeper, newsroom, network } = openTab("The lock");
    newsroom.write(written("The lock leaks", 0));
    keeper.hear("text", newsroom.presence());
    await time.pass(100);
    expect(tab.texts()).toEqual(["The lock leaks"]);
    expect(network.requests).toEqual([]);
  });

  it("is read after one's own was set aside", async () => {
    const { tab, time, keeper, newsroom } = openTab("The lock");
    tab.type("is shut");
    newsroom.write(written("The lock leaks", 0));
    await time.pass(2_000);
    await keeper.setAside();
    await time.pass(2_000);
    expect(tab.texts()).toEqual(["The lock leaks"]);
    expect(keeper.told()).toEqual([{ kind: "setAside", number: 7 }]);
    expect(keeper.state().kind).toBe("saved");
  });
});

describe("what an earlier sitting left on the device", () => {
  async function crashed(device: SmallDevice, ...lines: string[]) {
    const newsroom = newNewsroom(...lines);
    const before = new Tab(newsroom, device, "before");
    before.network.weather = "cut";
    before.type("is shut");
    await newsroom.time.pass(1_500);
    before.crash();
    return newsroom;
  }

  it("is joined with what stands now, said in words, and then forgotten", async () => {
    const device = new SmallDevice();
    const newsroom = await crashed(device, "The lock", "The gates");
    newsroom.write(written("The gates are rotten", 1));
    const tab = new Tab(newsroom, device, "after");
    await newsroom.time.pass(3_000);
    expect(textsOf(newsroom.draft)).toEqual(["The lock is shut", "The gates are rotten"]);
    expect(tab.keeper.told()).toEqual([expect.objectContaining({ kind: "recovered" })]);
    expect([...device.texts.keys()]).toEqual([]);
  });

  it("is a question where the same paragraph was changed meanwhile", async () => {
    const device = new SmallDevice();
    const newsroom = await crashed(device, "The lock");
    newsroom.write(written("The lock leaks", 0));
    const tab = new Tab(newsroom, device, "after");
    await newsroom.time.pass(1_000);
    expect(tab.keeper.state().kind).toBe("conflict");
    expect(textsOf(tab.keeper.merging()?.mine ?? draftWith([]))).toEqual(["The lock is shut"]);
    expect(device.texts.has("before")).toBe(true);
  });

  it("is left to a tab that is still open", async () => {
    const device = new SmallDevice();
    const newsroom = await crashed(device, "The lock");
    device.alive.add("before");
    const tab = new Tab(newsroom, device, "after");
    await newsroom.time.pass(3_000);
    expect(textsOf(newsroom.draft)).toEqual(["The lock"]);
    expect(tab.keeper.told()).toEqual([]);
  });

  it("waits while somebody else has the pen", async () => {
    const device = new SmallDevice();
    const newsroom = await crashed(device, "The lock");
    const tab = new Tab(newsroom, device, "after");
    newsroom.pen = penOf("elsewhere", newsroom.time.now() + 60_000);
    tab.keeper.hear("pen", newsroom.presence());
    await newsroom.time.pass(1_000);
    expect(tab.keeper.told()).toEqual([expect.objectContaining({ kind: "waits" })]);
    newsroom.pen = null;
    tab.keeper.hear("pen", newsroom.presence());
    await newsroom.time.pass(2_000);
    expect(textsOf(newsroom.draft)).toEqual(["The lock is shut"]);
  });

  it("does not come back where the newsroom had taken it and a colleague has cut it since", async () => {
    const device = new SmallDevice();
    const newsroom = newNewsroom("The lock", "The gates");
    const before = new Tab(newsroom, device, "before");
    before.network.weather = "unanswered";
    before.type("is shut");
    await newsroom.time.pass(1_500);
    before.crash();
    expect(textsOf(newsroom.draft)).toEqual(["The lock is shut", "The gates"]);
    newsroom.write(written("The lock", 0));
    const tab = new Tab(newsroom, device, "after");
    await newsroom.time.pass(3_000);
    expect(textsOf(newsroom.draft)).toEqual(["The lock", "The gates"]);
    expect(tab.texts()).toEqual(["The lock", "The gates"]);
    expect(tab.keeper.state().kind).toBe("saved");
    expect([...device.texts.keys()]).toEqual([]);
  });
});
