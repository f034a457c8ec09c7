import { beforeAll, expect, it, vi } from "vitest";
import { verify } from "@node-rs/argon2";
import { questionsOf } from "@/prisma/asked-for-tests";
import { makeNewsroom } from "@/prisma/factories";
import { addPerson } from "./add";
import { passwordFits } from "./passwords";
import { verifySignIn } from "./sign-in";

// What it computes is real; only how often is counted.
vi.mock("@node-rs/argon2", async (original) => {
  const real = await original<{ verify: typeof verify }>();
  return { ...real, verify: vi.fn(real.verify) };
});

const PASSWORD = "a lamp on the northern pier";
let room: Awaited<ReturnType<typeof makeNewsroom>>;

beforeAll(async () => {
  room = await makeNewsroom();
  for (const name of ["Known Testova", "Closed Testov"])
    await addPerson(room.newsroom, {
      ...{
        name,
        email: `${name.split(" ")[0]?.toLowerCase()}@newsroom.example`,
        role: "reporter",
        password: PASSWORD,
      },
    });
  await room.newsroom.db.person.updateMany({
    where: { email: "closed@newsroom.example" },
    data: { disabledAt: new Date() },
  });
  // What stands in for the hash of somebody who is not there is made once.
  await passwordFits(null, PASSWORD);
});

/** What a try costs: the questions to the database, one after the other, and how often a password is computed. */
async function costOf(email: string, password: string) {
  const place = { address: "192.0.2.7", device: "A".repeat(43) };
  let outcome: unknown;
  // The first refusal of a time is noted in the log, after the answer: it is no part of what one waits for.
  await verifySignIn(room.newsroom, { email, password: "wrong" }, place);
  await new Promise((resolve) => setTimeout(resolve, 500));
  vi.mocked(verify).mockClear();
  const asked = await questionsOf(async () => {
    outcome = await verifySignIn(room.newsroom, { email, password }, place);
  });
  expect(outcome).toBeNull();
  return { asked: asked.map(({ text }) => text), computed: vi.mocked(verify).mock.calls.length };
}

it("a wrong password, an unknown address and a closed account cost the same questions and one computation each", async () => {
  const known = await costOf("known@newsroom.example", "not the password");
  expect(known.computed).toBe(1);
  expect(known.asked.length).toBeGreaterThan(1);
  expect(await costOf("nobody@newsroom.example", "not the password")).toEqual(known);
  expect(await costOf("closed@newsroom.example", PASSWORD)).toEqual(known);
});
