import { randomBytes } from "node:crypto";
import { expect, test } from "@playwright/test";
import { Askers, encoded, filled } from "./support/matrix/asking";
import { expectNothingPrivate } from "./support/matrix/body-checks";
import { serverActions } from "./support/matrix/built";
import { EVERYBODY, type Target } from "./support/matrix/cast";
import { sentence } from "./support/matrix/expected";
import { FILLS } from "./support/matrix/fills";
import { openMatrix } from "./support/matrix/open-matrix";

let matrix: Awaited<ReturnType<typeof openMatrix>>;
let askers: Askers;
let live: Target;

test.beforeAll(async () => {
  test.setTimeout(180_000);
  matrix = await openMatrix();
  askers = new Askers(matrix.address, matrix.cookies);
  live = await matrix.make("live", 1);
});
test.afterAll(() => matrix.close());

/** The action by which a story ends for good, with the form that an editor would send. */
function killing() {
  const found = serverActions().find(({ name }) => name === "killStoryAction");
  const fill = FILLS.killStoryAction;
  if (!found || !fill) throw new Error("Stories are not killed by an action any more.");
  return { id: found.id, at: filled(found.routes[0] ?? "", live), fields: fill.fields(live) };
}

async function expectStillLive(about: string): Promise<void> {
  const answer = await askers.ask("stranger", `/city/${live.slug}`);
  expect.soft(answer.status, about).toBe(200);
}

test("an action that no form of this build names does nothing, whoever calls it", async () => {
  const { id, at, fields } = killing();
  const flipped = (id.startsWith("0") ? "1" : "0") + id.slice(1);
  const others = [
    randomBytes(21).toString("hex"),
    id.slice(0, -1),
    `${id}0`,
    id.toUpperCase(),
    "x",
    "__proto__",
  ];
  for (const forged of [...others, flipped, "constructor", "%00", "../../etc/passwd"])
    for (const who of EVERYBODY) {
      const answer = await askers.call(who, at, forged, fields);
      expect.soft(answer.status, `${forged} by ${who}`).toBeGreaterThanOrEqual(300);
      expect.soft(answer.status, `${forged} by ${who}`).toBeLessThan(500);
      expectNothingPrivate(who, answer.body, `${forged} by ${who}`, "live");
    }
  await expectStillLive("after forged numbers of actions");
});

test("an action of one page, posted to the address of another, asks who sends it all the same", async () => {
  const { id, fields } = killing();
  for (const at of [
    "/desk",
    "/desk/stories/new",
    "/desk/profile",
    "/sign-in",
    "/",
    `/city/${live.slug}`,
    "/api/desk/topics",
  ])
    for (const who of ["stranger", "disabled", "other", "own"] as const) {
      const about = `${at} by ${who}`;
      // The press takes no such form for readers' pages, and may hang up before it has read one.
      const answer = await askers.call(who, at, id, fields).catch(() => null);
      if (!answer) continue;
      const { status, outcome, body } = answer;
      expectNothingPrivate(who, body, about, "live");
      expect.soft(status, about).toBeLessThan(500);
      const refused = ["signIn", "notFound"].includes(outcome as string) || typeof outcome === "object";
      expect.soft(refused, about).toBe(true);
      if (typeof outcome === "object" && "said" in outcome)
        expect.soft(outcome.said, about).toBe(sentence("onlyEditors"));
      expect.soft(JSON.stringify(outcome), about).not.toContain("said=killed");
    }
  await expectStillLive("after posts to other addresses");
});

test("an action is not done by an address that is opened, whatever stands in it", async () => {
  const { id, at, fields } = killing();
  const query = new URLSearchParams(Object.entries(fields).map(([name, value]) => [name, String(value)]));
  for (const address of [at, `${at}?${query}`, `${at}?$ACTION_ID_${id}&${query}`])
    for (const method of ["GET", "HEAD"]) {
      const headers = { "Next-Action": id, "X-HTTP-Method-Override": "POST", "X-HTTP-Method": "POST" };
      const answer = await askers.ask("editor", address, { method, headers });
      expect.soft(answer.status, `${method} ${address}`).toBeLessThan(500);
      await answer.text();
    }
  await expectStillLive("after opened addresses");
});

test("whatever is sent in place of an action's arguments is refused and breaks nothing", async () => {
  const { id, at, fields } = killing();
  const form = await encoded(fields);
  const forged: [string, BodyInit][] = [
    ...[
      "[]",
      "[null]",
      '["$K9"]',
      '[null,"$F1"]',
      '[null,"$h1"]',
      '[null,"$@1"]',
      '[null,"$Q1"]',
      '[null,"$n99999"]',
    ],
    ...['{"0":null}', "null", "", "[", '"$1"', '[null,"$1:constructor:constructor"]', `${"[".repeat(5_000)}`],
    ...['[null,{"__proto__":{"ok":true}}]', '["$K1","$K1","$K1"]', '[null,"$Y"]', '[null,"$ACTION_ID_x"]'],
  ].map((root) => [root.slice(0, 60), withRoot(form, root)]);
  forged.push(
    ["text", "storyId=1"],
    ["json", JSON.stringify([null, fields])],
    ["bytes", new Uint8Array([0, 255, 1])],
  );
  for (const [about, body] of forged)
    for (const who of ["stranger", "own", "admin"] as const) {
      const answer = await askers.post(who, at, id, body);
      expect.soft(answer.status, `${about} by ${who}`).toBeLessThan(500);
      expectNothingPrivate(who, answer.body, `${about} by ${who}`, "live");
      expect.soft(JSON.stringify(answer.outcome), `${about} by ${who}`).not.toContain("said=killed");
    }
  await expectStillLive("after forged arguments");
});

test("a form without script that names another action, or binds arguments to it, is refused", async () => {
  const { id, at, fields } = killing();
  const names: Record<string, string>[] = [
    { [`$ACTION_ID_${randomBytes(21).toString("hex")}`]: "" },
    { [`$ACTION_ID_${id}`]: "" },
    { $ACTION_REF_1: "", "$ACTION_1:0": JSON.stringify({ id, bound: null }) },
    {
      $ACTION_REF_1: "",
      "$ACTION_1:0": JSON.stringify({ id, bound: "$@1" }),
      "$ACTION_1:1": '[{"ok":true}]',
    },
    { $ACTION_REF_1: "", "$ACTION_1:0": JSON.stringify({ id: "x", bound: "$@1" }), "$ACTION_1:1": "[" },
    { $ACTION_REF_1: "", "$ACTION_1:0": "{" },
    { $ACTION_KEY: "k".repeat(10_000), [`$ACTION_ID_${id}`]: "" },
  ];
  for (const named of names)
    for (const who of ["stranger", "disabled", "other", "own"] as const) {
      const body = new FormData();
      for (const [name, value] of Object.entries({ ...named, ...fields })) body.append(name, String(value));
      const answer = await askers.ask(who, at, { method: "POST", body });
      const about = `${JSON.stringify(named).slice(0, 80)} by ${who}`;
      expect.soft(answer.status, about).toBeLessThan(500);
      expectNothingPrivate(who, await answer.text(), about, "live");
    }
  await expectStillLive("after forms without script");
});

/** The same form with another root. */
function withRoot(form: FormData, root: string): FormData {
  const other = new FormData();
  for (const [name, value] of form) if (name !== "0") other.append(name, value);
  other.append("0", root);
  return other;
}
