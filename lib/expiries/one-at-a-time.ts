/** Does a piece of work, one turn after another; whoever asks during a turn waits for the next, which is the same for all of them. */
export class OneAtATime {
  #running: Promise<void> | undefined;
  #next: Promise<void> | undefined;

  constructor(readonly work: () => Promise<void>) {}

  /** A turn that begins after this call. Fails with it. */
  turn(): Promise<void> {
    return (this.#next ??= this.#begin(this.#running));
  }

  /** When nothing is under way any more; never fails. */
  async settled(): Promise<void> {
    await Promise.allSettled([this.#running, this.#next]);
  }

  async #begin(before: Promise<void> | undefined): Promise<void> {
    await before?.catch(() => undefined);
    this.#running = this.#next;
    this.#next = undefined;
    await this.work();
  }
}
