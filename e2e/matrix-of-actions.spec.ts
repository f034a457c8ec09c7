import { expect, test } from "@playwright/test";
import type { Act } from "@/lib/permissions";
import { Askers, filled, type Answer, type Fields } from "./support/matrix/asking";
import { expectNothingPrivate } from "./support/matrix/body-checks";
import { serverActions, type ServerAction } from "./support/matrix/built";
import { EVERYBODY, type Asking, type Target } from "./support/matrix/cast";
import { actOf, expectedOf, REFUSALS, sentence, type Expected } from "./support/matrix/expected";
import { FILLS, FOR_STRANGERS, type Fill } from "./support/matrix/fills";
import { PROOF } from "./support/matrix/fills-people";
import { openMatrix } from "./support/matrix/open-matrix";

/** What a form is told whose fields are not understood: then it was never asked who sends it. */
const WRONG_FIELDS = sentence("fieldsWrong");

/** A number that no row has. */
const NOBODYS = 999_999_999;

let matrix: Awaited<ReturnType<typeof openMatrix>>;
let askers: Askers;

test.beforeAll(async () => {
  test.setTimeout(180_000);
  matrix = await openMatrix();
  askers = new Askers(matrix.address, matrix.cookies);
});
test.afterAll(() => matrix.close());

/** The actions that somebody has to be signed in for. */
const actions = () => serverActions().filter(({ name }) => !FOR_STRANGERS.includes(name));

function fillOf({ name }: ServerAction): Fill {
  const fill = FILLS[name];
  if (!fill)
    throw new Error(`The matrix does not know how to fill in ${name}: say so in support/matrix/fills.ts.`);
  return fill;
}

function permissionOf({ name }: ServerAction, { act }: Fill) {
  const named = actOf(name);
  if (named && act)
    throw new Error(`${name} says its permission itself: take it out of support/matrix/fills.ts.`);
  const found = named ?? act;
  if (!found) throw new Error(`No permission is known of ${name}: say it in support/matrix/fills.ts.`);
  return found;
}

test("the build has no server action that the matrix does not know, and the matrix none that the build does not", () => {
  const built = serverActions().map(({ name }) => name);
  expect(built.length).toBeGreaterThan(40);
  expect(built.sort()).toEqual([...Object.keys(FILLS), ...FOR_STRANGERS].sort());
  for (const action of actions()) expect(permissionOf(action, fillOf(action)), action.name).toBeTruthy();
});

test("every server action answers everybody as the permission table says", async () => {
  test.setTimeout(600_000);
  for (const [number, action] of actions().entries())
    await test.step(action.name, async () => {
      const fill = fillOf(action);
      const act = permissionOf(action, fill);
      const target = await matrix.make(fill.on, number);
      // Whoever is answered as a person was understood first.
      let understood = false;
      for (const who of EVERYBODY) {
        const answer = await call(action, who, target, fill.fields(target));
        const about = `${action.name} by ${who}`;
        const expected = expectedHere(who, act, fill);
        expectNothingPrivate(who, answer.body, about, fill.on);
        if (expected === "allowed" && fill.mayBeMissing && answer.outcome === "notFound") continue;
        if (expected === "allowed") expectAllowed(answer, about, understood || fill.mayBeWrong === true);
        else expect.soft(answer.outcome, about).toEqual(asOutcome(expected));
        understood ||= expected !== "signIn";
      }
    });
});

test("no server action does anything with the number of what is not there", async () => {
  test.setTimeout(600_000);
  for (const action of actions())
    await test.step(action.name, async () => {
      const fill = fillOf(action);
      if (fill.on === "none") return;
      const { kind, slug } = await matrix.make("none", 0);
      const nothing = Object.fromEntries(NUMBERS.map((name) => [name, NOBODYS]));
      const target = { ...nothing, kind, slug } as unknown as Target;
      for (const who of EVERYBODY) await expectRefused(action, who, target, fill.fields(target));
    });
});

test("no server action does anything without its fields, or with fields that are no fields", async () => {
  test.setTimeout(600_000);
  for (const [number, action] of actions().entries())
    await test.step(action.name, async () => {
      const fill = fillOf(action);
      const target = await matrix.make(fill.on, 1_000 + number);
      // Of what is done without any field nothing can be missing.
      if (Object.keys(fill.fields(target)).every((name) => name in PROOF)) return;
      for (const who of EVERYBODY) await expectRefused(action, who, target, {});
      const twice = Object.fromEntries(
        Object.entries(fill.fields(target)).map(([name, value]) => [name, [value, value].flat()]),
      );
      await expectRefused(action, "other", target, twice, true);
      const huge = Object.fromEntries(
        Object.keys(fill.fields(target)).map((name) => [name, "9".repeat(20_000)]),
      );
      await expectRefused(action, "admin", target, huge);
    });
});

const NUMBERS = [
  ...["story", "revision", "version", "part", "picture", "page", "series", "section", "person", "colleague"],
  "number",
] as const;

/** What the permission table answers, for what is everybody's own and for what is not there for those who may not. */
function expectedHere(who: Asking, act: Act, { on, says, mine, hides, nobodys }: Fill): Expected {
  const expected = mine ? expectedOf(who, "session.open", on) : expectedOf(who, act, on, says);
  if (nobodys && expected !== "signIn") return "notFound";
  return hides && typeof expected === "object" ? "notFound" : expected;
}

function call({ id, routes: [route = "/desk"] }: ServerAction, who: Asking, target: Target, fields: Fields) {
  return askers.call(who, filled(route, target), id, fields);
}

/** Refused in words, or not there; never done and never broken. What a field says twice may be meant by a list. */
async function expectRefused(
  action: ServerAction,
  who: Asking,
  target: Target,
  fields: Fields,
  mayMeanList = false,
): Promise<void> {
  const answer = await call(action, who, target, fields);
  const about = `${action.name} by ${who} with ${JSON.stringify(fields).slice(0, 200)}`;
  expectNothingPrivate(who, answer.body, about, target.kind);
  const { outcome } = answer;
  if (who === "stranger" || who === "disabled") return expect.soft(outcome, about).toBe("signIn");
  if (mayMeanList && typeof outcome === "object" && "goTo" in outcome) return;
  if (outcome !== "notFound") expect.soft(outcome, about).toHaveProperty("said");
}

function asOutcome(expected: Expected): unknown {
  return typeof expected === "object" ? { said: expected.says, fields: [] } : expected;
}

/** Done, or refused for a reason that is not who asks: then the form was understood and the person let pass. */
function expectAllowed({ outcome, status }: Answer, about: string, understood: boolean): void {
  expect.soft(status, about).toBeLessThan(400);
  expect.soft(outcome, about).not.toBe("signIn");
  if (typeof outcome === "object" && "said" in outcome) {
    expect.soft(REFUSALS, about).not.toContain(outcome.said);
    if (!understood) expect.soft(outcome.said, `${about}: ${outcome.fields.join()}`).not.toBe(WRONG_FIELDS);
  } else expect.soft(Object.keys(outcome), about).not.toContain("status");
}
