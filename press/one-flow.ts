import asyncHooks, { AsyncLocalStorage } from "node:async_hooks";
import type { ServerResponse } from "node:http";
import { syncBuiltinESMExports } from "node:module";
import type { Render } from "./render";

/**
 * Before Node.js 24 every `AsyncLocalStorage` of a process is handed on by itself to everything asynchronous that is
 * begun, some ten things for each request; with those of Next, React and the press a page from memory cost half as much
 * again. Whoever imports this file before them lets all share one, which hands on a frame with all their stores, as
 * Node.js 24 does by itself (`AsyncContextFrame`), and which rests while nothing is rendered. There nothing is changed.
 */

type Frame = ReadonlyMap<object, unknown>;

const Native = AsyncLocalStorage;
const frames = new Native<Frame>();
const NOTHING: Frame = new Map();

/** All that `AsyncLocalStorage` promises (Node.js 20, "Asynchronous context tracking"), on one of Node's own for all. */
export class SharedStorage<T> {
  static bind<F extends (...args: never[]) => unknown>(callback: F): F {
    return Native.bind(callback);
  }

  static snapshot(): ReturnType<typeof Native.snapshot> {
    return Native.snapshot();
  }

  /** Under which the store stands in a frame; another one after `disable`, so that no frame holds it any more. */
  #key = {};

  getStore(): T | undefined {
    return frames.getStore()?.get(this.#key) as T | undefined;
  }

  run<R, A extends unknown[]>(store: T, callback: (...args: A) => R, ...args: A): R {
    if (Object.is(store, this.getStore())) return callback(...args);
    return frames.run(this.#with(store), callback, ...args);
  }

  exit<R, A extends unknown[]>(callback: (...args: A) => R, ...args: A): R {
    if (this.getStore() === undefined) return callback(...args);
    return frames.run(this.#with(undefined), callback, ...args);
  }

  enterWith(store: T): void {
    frames.enterWith(this.#with(store));
  }

  disable(): void {
    this.#key = {};
  }

  #with(store: T | undefined): Frame {
    return new Map(frames.getStore() ?? NOTHING).set(this.#key, store);
  }
}

/** Whether this Node.js hands on each storage by itself. */
const handsOnEach = "_propagate" in Native.prototype;

if (handsOnEach) {
  Object.assign(asyncHooks, { AsyncLocalStorage: SharedStorage });
  Object.assign(globalThis, { AsyncLocalStorage: SharedStorage });
  syncBuiltinESMExports();
}

/** How soon nothing is handed on any more when nothing is rendered, in milliseconds. */
const RESTS_AFTER = 500;

/** What is being rendered in this process. */
const underWay = new Set<ServerResponse>();

if (handsOnEach) setInterval(rest, RESTS_AFTER).unref();

function rest(): void {
  if ([...underWay].every(isStream)) frames.disable();
}

/** A stream of events has told the reader all that needs a storage when it begins. */
function isStream(response: ServerResponse): boolean {
  return response.headersSent && String(response.getHeader("content-type")).startsWith("text/event-stream");
}

/** The same renderer. Only while it renders anything, storages are handed on. */
export function resting(render: Render): Render {
  return async (request, response) => {
    underWay.add(response);
    try {
      await render(request, response);
    } finally {
      underWay.delete(response);
    }
  };
}
