import { Unsaved, type SaveState } from "./fields";

type Waiter = { edits: number; resolve: (version: number) => void; reject: (error: Unsaved) => void };

/** Those who wait until everything up to a change is saved. */
export class Waiters {
  #waiting: Waiter[] = [];

  /** Resolves with the version that holds everything up to this change; rejects with Unsaved. */
  wait(edits: number): Promise<number> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ edits, resolve, reject });
    });
  }

  refuse(state: SaveState): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const { reject } of waiting) reject(new Unsaved(state));
  }

  answer(version: number, holds: (edits: number) => boolean): void {
    const saved = this.#waiting.filter(({ edits }) => holds(edits));
    this.#waiting = this.#waiting.filter(({ edits }) => !holds(edits));
    for (const { resolve } of saved) resolve(version);
  }
}
