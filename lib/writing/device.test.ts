import "fake-indexeddb/auto";
import { beforeEach, describe, expect, it } from "vitest";
import { IDBFactory } from "fake-indexeddb";
import { JSDOM } from "jsdom";
import { draftWith, paragraph, textsOf } from "@/lib/merge/drafts-for-tests";
import { openDevice } from "./device";
import type { Kept } from "./kept";

function kept(sitting: string, words: string, more: Partial<Kept> = {}): Kept {
  const draft = draftWith([paragraph(words)]);
  const at = "2026-11-19T08:00:00.000Z";
  return {
    storyId: 1,
    sitting,
    personId: 7,
    baseVersion: 3,
    base: draftWith([]),
    sent: [],
    draft,
    at,
    ...more,
  };
}

let storage: Storage;

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  storage = new JSDOM("", { url: "https://newsroom.example/" }).window.localStorage;
});

const words = (found: Kept[]) => found.map(({ draft }) => textsOf(draft).join());

describe("a text on the device", () => {
  it("is there for the next tab, the oldest first, and for nobody else", async () => {
    const device = openDevice(storage);
    await device.keep(kept("b", "Later", { at: "2026-11-19T09:00:00.000Z" }));
    await device.keep(kept("a", "Earlier"));
    await device.keep(kept("c", "Of somebody else", { personId: 8 }));
    await device.keep(kept("d", "Of another story", { storyId: 2 }));
    expect(words(await openDevice(storage).list(1, 7))).toEqual(["Earlier", "Later"]);
  });

  it("is gone once the newsroom has it", async () => {
    const device = openDevice(storage);
    await device.keep(kept("a", "Words"));
    device.keepAtOnce(kept("a", "Words"));
    await device.remove(1, "a");
    expect(await openDevice(storage).list(1, 7)).toEqual([]);
  });

  it("that was kept as the page went counts where it is the newer one", async () => {
    const device = openDevice(storage);
    await device.keep(kept("a", "Words"));
    device.keepAtOnce(kept("a", "Words and more", { at: "2026-11-19T08:00:01.000Z" }));
    expect(words(await openDevice(storage).list(1, 7))).toEqual(["Words and more"]);
  });

  it("is kept in memory where the browser refuses its database, and that is said", async () => {
    globalThis.indexedDB = {
      open: () => {
        throw new Error("refused");
      },
    } as unknown as IDBFactory;
    const device = openDevice(null);
    expect(await device.keep(kept("a", "Words"))).toBe(false);
    expect(device.lasting()).toBe(false);
    expect(words(await device.list(1, 7))).toEqual(["Words"]);
    expect(await openDevice(null).list(1, 7)).toEqual([]);
  });
});

describe("a sitting without locks", () => {
  it("is not taken over while it says that it is there", async () => {
    const device = openDevice(storage);
    const release = device.hold("a");
    expect(await device.claim("a")).toBeNull();
    release();
    const taken = await device.claim("a");
    expect(taken).not.toBeNull();
    expect(await device.claim("a")).toBeNull();
    taken?.();
  });
});
