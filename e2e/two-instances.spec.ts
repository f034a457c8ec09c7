import { expect, test } from "@playwright/test";
import { actedNewsroom, ownServer } from "./support/own-newsroom";
import { roundRobin } from "./support/round-robin";

/** For how long kept pages are served without any word from the database, in minutes. */
const CUT_OFF = 0.1;

type Health = { state: string; cutOffSince?: string; sequence: number; press: { hits: number } };

/** Two servers on one database behind a proxy that asks them in turn. */
async function twoServers() {
  const newsroom = await actedNewsroom();
  const servers: Awaited<ReturnType<typeof ownServer>>[] = [];
  const proxy = await roundRobin(() => servers.map(({ address }) => address));
  await newsroom.standsAt(proxy.address);
  for (let count = 0; count < 2; count += 1)
    servers.push(
      await ownServer(newsroom.databaseUrl, "", proxy.address, { PRESS_CUT_OFF: String(CUT_OFF) }),
    );
  const [first, second] = servers;
  if (!first || !second) throw new Error("There are not two servers.");
  await Promise.all(servers.map((server) => server.start()));
  const close = async () => {
    second.goOn();
    await newsroom.database("on");
    await Promise.all(servers.map((server) => server.end("SIGTERM")));
    servers.forEach((server) => server.forget());
    await proxy.close();
    await newsroom.close();
  };
  return { newsroom, first, second, proxy, close };
}

async function read(address: string): Promise<{ status: number; text: string }> {
  const answer = await fetch(address);
  return { status: answer.status, text: await answer.text() };
}

async function health(address: string): Promise<{ status: number; said: Health }> {
  const answer = await fetch(`${address}/api/health`);
  return { status: answer.status, said: (await answer.json()) as Health };
}

test("once the desk has proof that a story is live, corrected or gone, no server shows anything older", async () => {
  test.setTimeout(180_000);
  const { newsroom, first, second, proxy, close } = await twoServers();
  try {
    for (const number of ["one", "two", "three"]) {
      const { storyId, path } = await newsroom.publish(`The lock opens at ${number}`);
      const readEverywhere = async (expected: { status: number; shows?: string; hides?: string }) => {
        const proof = await newsroom.prove(storyId);
        expect([proof.behind, proof.instances.length]).toEqual([[], 2]);
        const places = [path, "/", "/city", "/feed.xml"];
        for (const [at, place] of [...places, ...places].entries()) {
          const { status, text } = await read(proxy.address + place);
          const where = `${place} through the proxy, ${at}`;
          expect(status, where).toBe(place === path ? expected.status : 200);
          if (expected.shows) expect(text, where).toContain(expected.shows);
          if (expected.hides) expect(text, where).not.toContain(expected.hides);
        }
        const states = proof.places.flatMap(({ answers }) => answers.map(({ verdict }) => verdict.state));
        expect(states.filter((state) => !["confirmed", "gone", "notOnIt"].includes(state))).toEqual([]);
      };
      await readEverywhere({ status: 200, shows: `The lock opens at ${number}` });
      await newsroom.correct(storyId, `The lock shuts at ${number}`);
      await readEverywhere({
        ...{ status: 200, shows: `The lock shuts at ${number}`, hides: `The lock opens at ${number}` },
      });
      await newsroom.kill(storyId);
      await readEverywhere({ status: 410, hides: `The lock shuts at ${number}` });
    }
    for (const { address } of [first, second])
      expect((await health(address)).said.press.hits).toBeGreaterThan(5);
  } finally {
    await close();
  }
});

test("the desk's proof names a server that does not answer, and waits for it when it wakes", async () => {
  test.setTimeout(120_000);
  const { newsroom, first, second, close } = await twoServers();
  try {
    const { storyId, path } = await newsroom.publish("The bridge is open");
    expect((await newsroom.prove(storyId)).behind).toEqual([]);
    for (const { address } of [first, second])
      expect((await read(address + path)).text).toContain("The bridge is open");
    second.halt();
    await newsroom.correct(storyId, "The bridge is shut");
    const proof = await newsroom.prove(storyId);
    const port = new URL(second.address).port;
    expect(proof.behind.map((one) => one.split(":")[1])).toEqual([port]);
    expect((await read(first.address + path)).text).toContain("The bridge is shut");
    second.goOn();
    expect((await newsroom.prove(storyId)).behind).toEqual([]);
    expect((await read(second.address + path)).text).toContain("The bridge is shut");
  } finally {
    await close();
  }
});

test("a server that is cut off from the database says so, serves what it has for a while, and recovers", async () => {
  test.setTimeout(120_000);
  const { newsroom, first, close } = await twoServers();
  try {
    const { storyId, path } = await newsroom.publish("The ferry sails");
    await newsroom.prove(storyId);
    expect((await health(first.address)).said).toMatchObject({ state: "serving" });
    await newsroom.database("off");
    const begun = Date.now();
    await expect.poll(async () => (await health(first.address)).said.state).toBe("cut off");
    expect((await health(first.address)).status).toBe(200);
    expect((await read(first.address + path)).text).toContain("The ferry sails");
    await expect.poll(async () => (await read(first.address + path)).status, { timeout: 15_000 }).toBe(503);
    // It counts from the last that it heard, which was up to a second before.
    expect(Date.now() - begun).toBeGreaterThan(CUT_OFF * 60_000 - 2000);
    expect(await health(first.address)).toMatchObject({ status: 503, said: { state: "lost" } });
    await newsroom.database("on");
    await expect.poll(async () => (await health(first.address)).status, { timeout: 15_000 }).toBe(200);
    expect((await read(first.address + path)).text).toContain("The ferry sails");
    await newsroom.kill(storyId);
    await expect.poll(async () => (await newsroom.prove(storyId)).behind.length, { timeout: 15_000 }).toBe(0);
    expect((await read(first.address + path)).status).toBe(410);
  } finally {
    await close();
  }
});
