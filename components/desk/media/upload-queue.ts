import { sendPicture, type Sending, type SendingTold } from "./send-picture";

/** One file that somebody adds, and how it stands. */
export type UploadView = { key: number; name: string; percent: number } & SendingTold;

/** So many files are on their way at once. */
const AT_ONCE = 3;

type Entry = { file: File; view: UploadView; sending?: Sending };

/** The files that somebody adds, one after another and a few at once. Views are new objects with every change. */
export class UploadQueue {
  #entries: Entry[] = [];
  #views: readonly UploadView[] = [];
  #nextKey = 1;
  readonly #listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly views = (): readonly UploadView[] => this.#views;

  /** Puts files at the end of the line. */
  add(files: readonly File[]): void {
    const entries = files.map((file): Entry => {
      const view: UploadView = { key: this.#nextKey++, name: file.name, percent: 0, state: "waiting" };
      return { file, view };
    });
    this.#entries.push(...entries);
    this.#goOn();
  }

  /** Gives a file up; what has come of it is thrown away, unless all of it has. */
  stop(key: number): void {
    const entry = this.#find(key);
    entry?.sending?.stop();
    if (entry) this.#tell(entry, { state: "stopped" });
  }

  /** Sends a file once more that did not come. */
  retry(key: number): void {
    const entry = this.#find(key);
    if (entry) this.#tell(entry, { state: "waiting" }, 0);
  }

  /** Forgets one that is settled. */
  dismiss(key: number): void {
    this.#entries = this.#entries.filter(({ view }) => view.key !== key || isUnderWay(view));
    this.#changed();
  }

  /** Forgets all that is settled. */
  clear(): void {
    this.#entries = this.#entries.filter(({ view }) => isUnderWay(view));
    this.#changed();
  }

  #find(key: number): Entry | undefined {
    return this.#entries.find(({ view }) => view.key === key);
  }

  #tell(entry: Entry, told: SendingTold, percent = entry.view.percent): void {
    const { key, name } = entry.view;
    entry.view = { key, name, percent, ...told };
    this.#goOn();
  }

  #goOn(): void {
    const waiting = this.#entries.filter(({ view }) => view.state === "waiting");
    const running = this.#entries.filter(({ view }) => isUnderWay(view)).length - waiting.length;
    for (const entry of waiting.slice(0, Math.max(0, AT_ONCE - running))) this.#send(entry);
    this.#changed();
  }

  #send(entry: Entry): void {
    entry.view = { ...entry.view, state: "sending" };
    const sending = sendPicture(entry.file, (told, percent) => {
      // What is being sent anew says nothing any more, and what was given up only what became of it.
      const isTold = entry.view.state !== "stopped" || !isUnderWay(told);
      if (entry.sending === sending && isTold) this.#tell(entry, told, percent);
    });
    entry.sending = sending;
  }

  #changed(): void {
    this.#views = this.#entries.map(({ view }) => view);
    this.#listeners.forEach((listener) => listener());
  }
}

/** Whether a file is still to come. */
export function isUnderWay({ state }: Pick<UploadView, "state">): boolean {
  return state === "waiting" || state === "sending" || state === "looking" || state === "interrupted";
}
