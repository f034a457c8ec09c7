import { Client } from "pg";

/** For tests: the questions that the program really puts to the database, and how the database would answer them. */

type Question = { text: string; values: unknown[] };

/** Everything that was asked while this was done, on whichever connection. */
export async function questionsOf(work: () => Promise<unknown>): Promise<Question[]> {
  const asked: Question[] = [];
  const prototype = Client.prototype as unknown as { query: (...given: unknown[]) => unknown };
  const ask = prototype.query;
  prototype.query = function (this: unknown, ...given: unknown[]) {
    const [first, second] = given;
    const text = typeof first === "string" ? first : (first as { text?: unknown } | undefined)?.text;
    const values = Array.isArray(second) ? second : ((first as { values?: unknown[] }).values ?? []);
    if (typeof text === "string" && /^\s*(?:select|with)\b/i.test(text)) asked.push({ text, values });
    return ask.apply(this, given);
  };
  try {
    await work();
  } finally {
    prototype.query = ask;
  }
  return asked;
}

export type PlanNode = {
  "Node Type": string;
  "Relation Name"?: string;
  "Index Name"?: string;
  Plans?: PlanNode[];
};

/** Every step of the plan by which readers' role is answered. */
export async function stepsOf(client: Client, { text, values }: Question): Promise<PlanNode[]> {
  const { rows } = await client.query<{ "QUERY PLAN": { Plan: PlanNode }[] }>(
    `EXPLAIN (FORMAT JSON) ${text}`,
    values,
  );
  const [found] = rows[0]?.["QUERY PLAN"] ?? [];
  if (!found) throw new Error("The database gave no plan.");
  return flattened(found.Plan);
}

function flattened(node: PlanNode): PlanNode[] {
  return [node, ...(node.Plans ?? []).flatMap(flattened)];
}
