import "fake-indexeddb/auto";
import { beforeEach, describe, expect, it, vi } from "vitest";
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
    nth: 1,
    ...more,
  };
}

let storage: Storage;

/** A browser that gives no database, as in some private windows. */
const REFUSED = {
  open: () => {
    throw new Error("refused");
  },
} as unknown as IDBFactory;

function fullStorage(): Storage {
  return new JSDOM("", { url: "https://newsroom.example/", storageQuota: 1 }).window.localStorage;
}

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

  it("is kept in the browser's storage where its database is refused", async () => {
    globalThis.indexedDB = REFUSED;
    const device = openDevice(storage);
    expect(await device.list(1, 7)).toEqual([]);
    expect(device.lasting()).toBe(true);
    expect(await device.keep(kept("a", "Words"))).toBe(true);
    expect(words(await openDevice(storage).list(1, 7))).toEqual(["Words"]);
    await device.remove(1, "a");
    expect(storage).toHaveLength(0);
  });

  it("is not kept where the browser refuses both, and that is said", async () => {
    globalThis.indexedDB = REFUSED;
    for (const none of [null, fullStorage()]) {
      const device = openDevice(none);
      expect(await device.list(1, 7)).toEqual([]);
      expect(device.lasting()).toBe(false);
      expect(await device.keep(kept("a", "Words"))).toBe(false);
      device.keepAtOnce(kept("a", "Words"));
      await device.remove(1, "a");
    }
  });

  it("is kept in the database again once the browser gives it", async () => {
    const given = globalThis.indexedDB;
    globalThis.indexedDB = REFUSED;
    const device = openDevice(fullStorage());
    expect(await device.keep(kept("a", "Words"))).toBe(false);
    globalThis.indexedDB = given;
    expect(await device.keep(kept("a", "Words and more"))).toBe(true);
    expect(device.lasting()).toBe(true);
    expect(words(await openDevice(null).list(1, 7))).toEqual(["Words and more"]);
  });

  it("that finds the database full is kept in the storage, where that has room", async () => {
    const device = openDevice(storage);
    await device.keep(kept("a", "Words", { nth: 1 }));
    const full = vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(() => {
      throw new DOMException("full", "QuotaExceededError");
    });
    expect(await device.keep(kept("a", "Words and more", { nth: 2 }))).toBe(true);
    expect(await openDevice(fullStorage()).keep(kept("b", "Nowhere"))).toBe(false);
    full.mockRestore();
    expect(words(await openDevice(storage).list(1, 7))).toEqual(["Words and more"]);
  });

  it("that was kept last counts, also when the device's clock was put back meanwhile", async () => {
    const device = openDevice(storage);
    await device.keep(kept("a", "Words", { nth: 1, at: "2026-11-20T08:00:00.000Z" }));
    device.keepAtOnce(kept("a", "Words and more", { nth: 2, at: "2026-11-19T08:00:00.000Z" }));
    expect(words(await openDevice(storage).list(1, 7))).toEqual(["Words and more"]);
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

  it("that is gone is found to be gone, also when the device's clock was put back meanwhile", async () => {
    const now = vi.spyOn(Date, "now");
    const gone = openDevice(storage);
    now.mockReturnValue(Date.parse("2026-11-20T08:00:00.000Z"));
    gone.hold("a");
    now.mockReturnValue(Date.parse("2026-11-19T08:00:00.000Z"));
    const taken = await openDevice(storage).claim("a");
    expect(taken).not.toBeNull();
    taken?.();
    now.mockRestore();
  });
});
