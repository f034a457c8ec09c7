import { expect, test } from "@playwright/test";
import { crawl } from "./support/crawl";
import { actedNewsroom, ownServer } from "./support/own-newsroom";

type Bytes = { status: number; etag: string | null; text: string };

/** Addresses at which nothing stands when they are first asked for. */
const NOT_YET = ["/city/the-mill-reopens", "/topics/none", "/people/nobody", "/about/none"];

test("after every act each page that is kept is, to the byte, the one that would be made anew", async ({
  playwright,
}) => {
  test.setTimeout(240_000);
  const newsroom = await actedNewsroom();
  // Both stand at the same place for readers; the second has no memory, so that it makes every page anew.
  const site = "http://paper.example";
  await newsroom.standsAt(site);
  const keeping = await ownServer(newsroom.databaseUrl, "", site);
  const forgetful = await ownServer(newsroom.databaseUrl, "", site, { PRESS_MEMORY: "0" });
  const request = await playwright.request.newContext({ baseURL: keeping.address });
  try {
    await Promise.all([keeping.start(), forgetful.start()]);
    const known = new Set(NOT_YET);
    /** Reads everything that the paper names, so that all of it is kept. */
    const readAll = async () => {
      for (const { address } of await crawl(request, keeping.address, ["/", "/sitemap.xml"]))
        known.add(address);
      for (const address of known) await bytesAt(keeping.address, address);
    };
    const compare = async (after: string, storyId: number) => {
      // What the proof waits for: both have applied the act.
      expect((await newsroom.prove(storyId)).behind).toEqual([]);
      const others: string[] = [];
      for (const address of known) {
        const [kept, made] = [
          await bytesAt(keeping.address, address),
          await bytesAt(forgetful.address, address),
        ];
        if (JSON.stringify(kept) !== JSON.stringify(made))
          others.push(`${address}: ${kept.status} and ${made.status}`);
      }
      expect(others, after).toEqual([]);
      await readAll();
    };
    await readAll();
    const first = await newsroom.publish("The mill reopens");
    await compare("a first story", first.storyId);
    const second = await newsroom.publish("The mill closes again");
    await compare("a second story", second.storyId);
    await newsroom.correct(first.storyId, "The mill reopens in spring");
    await compare("a correction", first.storyId);
    await newsroom.kill(second.storyId);
    await compare("a kill", second.storyId);
    expect(known.size).toBeGreaterThan(20);
    expect((await counted(keeping.address)).hits).toBeGreaterThan(known.size);
    expect(await counted(forgetful.address)).toMatchObject({ pages: 0, hits: 0 });
  } finally {
    await request.dispose();
    await Promise.all([keeping.end("SIGTERM"), forgetful.end("SIGTERM")]);
    keeping.forget();
    forgetful.forget();
    await newsroom.close();
  }
});

async function bytesAt(server: string, address: string): Promise<Bytes> {
  const answer = await fetch(server + address, { redirect: "manual" });
  return { status: answer.status, etag: answer.headers.get("etag"), text: await answer.text() };
}

async function counted(server: string): Promise<{ pages: number; hits: number }> {
  const { press } = (await (await fetch(`${server}/api/health`)).json()) as {
    press: { pages: number; hits: number };
  };
  return press;
}
