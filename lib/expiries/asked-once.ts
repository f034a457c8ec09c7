import type { AsyncLocalStorage } from "node:async_hooks";
import { PRESS_NOTES } from "./note-read";

/** What readers' questions were answered, by the question. */
export type Answers = Map<string, Promise<unknown>>;

type Ask = (...args: unknown[]) => PromiseLike<unknown>;

/**
 * The same database; a question that was asked before for any of the pages that share their answers (`PageNotes`) is not
 * asked again. So an answer belongs to several pages, and none may change it. Where no press asked for the page, every
 * question is asked. An answer that failed is not kept.
 */
export function askedOnce<Database extends object>(db: Database): Database {
  const models = new Map<string, object>();
  return new Proxy(db, {
    get(target, name) {
      const found: unknown = Reflect.get(target, name);
      if (typeof name === "symbol" || name.startsWith("_")) return found;
      if (name === "$queryRaw") return once("", name, found as Ask, target);
      if (name.startsWith("$") || typeof found !== "object" || found === null) return found;
      const model = models.get(name) ?? eachOnce(name, found);
      models.set(name, model);
      return model;
    },
  });
}

/** A view of the database, each of whose questions is asked once. */
function eachOnce(view: string, model: object): object {
  return new Proxy(model, {
    get(target, operation) {
      const found: unknown = Reflect.get(target, operation);
      if (typeof operation === "symbol" || typeof found !== "function") return found;
      return once(view, operation, found as Ask, target);
    },
  });
}

function once(view: string, operation: string, ask: Ask, own: object): Ask {
  return (...args) => {
    const answers = sharedAnswers();
    if (!answers) return ask.apply(own, args);
    const question = JSON.stringify([view, operation, args], withNumbers);
    return answers.get(question) ?? keep(answers, question, Promise.resolve(ask.apply(own, args)));
  };
}

/**
 * What there is of `what` under each of these ids. `ask` is asked for those alone that no page sharing the answers has
 * asked for; all of them where none is shared. As `askedOnce`: nobody may change what is given here.
 */
export async function eachAskedOnce<Value>(
  what: string,
  ids: readonly number[],
  ask: (ids: number[]) => Promise<ReadonlyMap<number, Value>>,
): Promise<Map<number, Value>> {
  const answers = sharedAnswers();
  if (!answers) return new Map(ids.length > 0 ? await ask([...new Set(ids)]) : []);
  const name = (id: number) => `${what} ${id}`;
  const unknown = [...new Set(ids)].filter((id) => !answers.has(name(id)));
  if (unknown.length > 0) {
    const asked = ask(unknown);
    const answerOf = async (id: number) => (await asked).get(id);
    for (const id of unknown) void keep(answers, name(id), answerOf(id));
  }
  const found = await Promise.all(ids.map((id) => answers.get(name(id)) as Promise<Value | undefined>));
  return new Map(ids.flatMap((id, at) => (found[at] === undefined ? [] : [[id, found[at]]])));
}

/** An answer that failed is not kept. */
function keep(answers: Answers, question: string, answer: Promise<unknown>): Promise<unknown> {
  answers.set(question, answer);
  answer.catch(() => answers.delete(question));
  return answer;
}

function withNumbers(_name: string, value: unknown): unknown {
  return typeof value === "bigint" ? `${value}n` : value;
}

function sharedAnswers(): Answers | undefined {
  const holder = globalThis as unknown as Record<
    symbol,
    AsyncLocalStorage<{ answers?: Answers }> | undefined
  >;
  return holder[PRESS_NOTES]?.getStore()?.answers;
}
