import { AsyncLocalStorage, AsyncResource } from "node:async_hooks";
import { EventEmitter, once } from "node:events";
import { IncomingMessage, ServerResponse } from "node:http";
import { Socket } from "node:net";
import { setTimeout as after } from "node:timers/promises";
import { describe, expect, it } from "vitest";

// Taken before it is replaced by what is tested.
const Native = AsyncLocalStorage;
const { SharedStorage, resting } = await import("./one-flow");

type Storage = Pick<AsyncLocalStorage<string>, "run" | "getStore" | "exit" | "enterWith" | "disable">;
type Kind = Pick<typeof AsyncLocalStorage, "bind" | "snapshot"> & (new () => Storage);

const KINDS: [string, Kind][] = [
  ["Node's own storage", Native],
  ["the shared storage", SharedStorage],
];

/** The same promises for both: what is tested of the one is known to hold of the other. */
describe.each(KINDS)("%s", (_name, Storage) => {
  it("is handed on to whatever is begun within it, and to nothing beside it", async () => {
    const storage = new Storage();
    const seen = (wait: number) => after(wait).then(() => storage.getStore());
    const found = await Promise.all([
      storage.run("one", () => seen(5)),
      storage.run("two", async () => {
        await Promise.resolve();
        return storage.run("three", () => seen(1));
      }),
      seen(3),
      storage.run("four", () => new Promise((resolve) => setImmediate(() => resolve(storage.getStore())))),
      storage.run(
        "five",
        () => new Promise((resolve) => process.nextTick(() => resolve(storage.getStore()))),
      ),
    ]);
    expect(found).toEqual(["one", "three", undefined, "four", "five"]);
    expect(storage.getStore()).toBeUndefined();
  });

  it("is there again after what was run within it, also where that fails", () => {
    const storage = new Storage();
    storage.run("outer", () => {
      expect(() =>
        storage.run("inner", () => {
          throw new Error(storage.getStore());
        }),
      ).toThrow("inner");
      expect(storage.getStore()).toBe("outer");
    });
  });

  it("keeps several apart", async () => {
    const [first, second] = [new Storage(), new Storage()];
    await first.run("first", async () => {
      await second.run("second", async () => {
        await after(1);
        expect([first.getStore(), second.getStore()]).toEqual(["first", "second"]);
        first.exit(() => expect([first.getStore(), second.getStore()]).toEqual([undefined, "second"]));
      });
      expect([first.getStore(), second.getStore()]).toEqual(["first", undefined]);
    });
  });

  it("gives the callback its arguments, and its answer back", () => {
    const storage = new Storage();
    expect(storage.run("x", (a: number, b: number) => a + b, 1, 2)).toBe(3);
    expect(storage.exit((a: number) => a, 4)).toBe(4);
  });

  it("is entered for the rest of what is under way", async () => {
    const storage = new Storage();
    const work = new AsyncResource("work");
    await work.runInAsyncScope(async () => {
      storage.enterWith("entered");
      await after(1);
      expect(storage.getStore()).toBe("entered");
    });
    expect(storage.getStore()).toBeUndefined();
  });

  it("can be bound to a function, and taken as it stands for later", async () => {
    const storage = new Storage();
    const emitter = new EventEmitter();
    const { bound, whole } = storage.run("then", () => ({
      bound: Storage.bind(() => storage.getStore()),
      whole: Storage.snapshot(),
    }));
    expect(bound()).toBe("then");
    expect(storage.run("now", () => whole(() => storage.getStore()))).toBe("then");
    const heard = storage.run("listening", () => once(emitter, "said").then(() => storage.getStore()));
    emitter.emit("said");
    expect(await heard).toBe("listening");
  });

  it("holds nothing any more once it is disabled, until it is run again", async () => {
    const storage = new Storage();
    await storage.run("before", async () => {
      storage.disable();
      expect(storage.getStore()).toBeUndefined();
      await after(1);
      expect(storage.getStore()).toBeUndefined();
    });
    expect(storage.run("again", () => storage.getStore())).toBe("again");
  });
});

describe("while nothing is rendered nothing is handed on", () => {
  const LONG = 1_300;
  const storage = new SharedStorage<string>();

  /** What a renderer that takes long still finds in its storage. */
  async function foundIn(type?: string): Promise<string | undefined> {
    let found: string | undefined;
    const render = resting(async (_, response) => {
      if (type) response.setHeader("Content-Type", type).flushHeaders();
      await after(LONG);
      found = storage.getStore();
    });
    const request = new IncomingMessage(new Socket());
    await storage.run("its own", async () => render(request, new ServerResponse(request)));
    return found;
  }

  it("but a page that takes long keeps what it has", async () => {
    expect(await foundIn()).toBe("its own");
  });

  // Where Node.js itself hands on one frame, that costs nothing and goes on.
  it.skipIf(!("_propagate" in Native.prototype))("a stream that has begun needs it no longer", async () => {
    expect(await foundIn("text/event-stream; charset=utf-8")).toBeUndefined();
  });

  it("and is handed on again with the next page", async () => {
    expect(await storage.run("again", () => after(1).then(() => storage.getStore()))).toBe("again");
  });
});
