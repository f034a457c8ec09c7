import { listen, type Listening } from "@/lib/wire/listen";

type Terms = {
  /** Where the database calls from when something has changed. */
  databaseUrl: string;
  /** Something has changed, or a call may have been missed; `schedules`: what will be due may be another. */
  look: (schedules: boolean) => void;
  log: (...line: unknown[]) => void;
};

/** What the database's triggers call, with a sequence or with the word for a change of what will be due. */
const CHANNEL = "newsroom_press";
const SCHEDULES = "schedules";

/** A line on which nothing of what happened was heard for so long is opened anew, in milliseconds. */
const DEAF_FOR = 5000;

/** The line on which the database calls when something has changed for readers. */
export class Line {
  #listening: Listening;
  /** The newest sequence that was called; undefined where the line has just been opened. */
  #called: number | undefined;
  #deafSince: number | undefined;

  constructor(readonly terms: Terms) {
    this.#listening = this.#open();
  }

  /**
   * Opens the line anew where it says nothing of what happened: a connection can be dead without anybody being told.
   * `sequence` is the newest that was found by looking.
   */
  mend(sequence: number): void {
    this.#called ??= sequence;
    if (this.#called >= sequence) {
      this.#deafSince = undefined;
      return;
    }
    this.#deafSince ??= Date.now();
    if (Date.now() - this.#deafSince < DEAF_FOR) return;
    this.terms.log("The line on which the database calls changes is dead, and is opened anew.");
    this.#called = undefined;
    void this.#listening.stop();
    this.#listening = this.#open();
  }

  stop(): Promise<void> {
    return this.#listening.stop();
  }

  #open(): Listening {
    const { databaseUrl, look, log } = this.terms;
    return listen({
      connectionString: databaseUrl,
      channel: CHANNEL,
      hear: (said) => {
        if (said !== SCHEDULES) this.#called = Number(said) || 0;
        look(said === SCHEDULES);
      },
      missed: () => {
        this.#called = undefined;
        look(true);
      },
      lost: (error) => log("The database no longer calls changes; they are looked for.", error),
    });
  }
}
