type Turn<Answer> = { names: Set<string>; answers: Promise<ReadonlyMap<string, Answer>> };

/**
 * Asks one question for everybody who waits: whoever comes while one is under way goes into the next. So an answer is
 * never older than the request for it, and however many names somebody makes up, the database is asked one question at
 * a time.
 */
export class AskedTogether<Answer> {
  #next: Turn<Answer> | undefined;
  #running: Promise<unknown> = Promise.resolve();

  /** `ask` answers many names at once and leaves out those that it knows nothing of. */
  constructor(readonly ask: (names: string[]) => Promise<ReadonlyMap<string, Answer>>) {}

  /** What is known of a name after this call; undefined where nothing is. Fails with the question. */
  async of(name: string): Promise<Answer | undefined> {
    const turn = (this.#next ??= this.#begin());
    turn.names.add(name);
    return (await turn.answers).get(name);
  }

  #begin(): Turn<Answer> {
    const names = new Set<string>();
    const answers = this.#running.then(() => {
      this.#next = undefined;
      return this.ask([...names]);
    });
    this.#running = answers.catch(() => undefined);
    return { names, answers };
  }
}
