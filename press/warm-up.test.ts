import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { MostRead } from "./most-read";
import { endTrials, keepingPress, LONG, tagged } from "./press-trial";
import { warmUp } from "./warm-up";

const never = new AbortController().signal;

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "newsroom-most-read-"));
});
afterEach(async () => {
  endTrials();
  await rm(folder, { recursive: true });
});

describe("a press that has just been opened", () => {
  it("makes each page once, two at a time, and goes on past one that cannot be made", async () => {
    let [now, most] = [0, 0];
    const asked: string[] = [];
    const make = async (place: string) => {
      asked.push(place);
      most = Math.max(most, (now += 1));
      await new Promise((resolve) => setTimeout(resolve, 5));
      now -= 1;
      if (place === "/broken") throw new Error("No such page.");
    };
    const places = ["/en", "/broken", "/en", "/kk", "/en/valley"];
    expect(await warmUp(make, places, { limit: 5000, signal: never })).toBe(3);
    expect(asked).toEqual(["/en", "/broken", "/kk", "/en/valley"]);
    expect(most).toBe(2);
  });

  it("does not wait for a page that hangs, and begins none when the server closes", async () => {
    const hang = () => new Promise<void>(() => undefined);
    expect(await warmUp(hang, ["/en", "/kk", "/ru"], { limit: 20, signal: never })).toBe(0);
    const closing = new AbortController();
    const asked: string[] = [];
    const make = (place: string) => {
      asked.push(place);
      closing.abort();
      return Promise.resolve();
    };
    await warmUp(make, ["/en", "/kk", "/ru", "/fr"], { limit: 5000, signal: closing.signal });
    expect(asked.length).toBeLessThan(3);
  });

  it("gives the pages that it made ahead at once to whoever asks", async () => {
    let renders = 0;
    const site = await keepingPress(
      tagged(["story:1"], (_, response) => {
        renders += 1;
        response.setHeader("Content-Type", "text/html; charset=utf-8");
        response.end(LONG);
      }),
    );
    await site.press.makeAhead("/en/valley?page=2");
    expect((await site.get("/valley?page=2&utm_source=letter")).status).toBe(200);
    expect(renders).toBe(1);
  });
});

describe("what was read most", () => {
  it("is known after a restart, the most read first", async () => {
    const file = path.join(folder, "kept", "most-read.json");
    const first = await MostRead.open(file, () => undefined);
    for (const place of ["/en", "/en/valley", "/en", "/kk", "/en", "/kk"]) first.count(place);
    await first.close();
    const second = await MostRead.open(file, () => undefined);
    expect(second.places()).toEqual(["/en", "/kk", "/en/valley"]);
    await second.close();
  });

  it("is nothing where what was written down cannot be read", async () => {
    const file = path.join(folder, "most-read.json");
    for (const text of ['[["/en", 3', '{"/en": 3}', '[["en", 3], ["/kk", "3"], 7, null]']) {
      await writeFile(file, text);
      const opened = await MostRead.open(file, () => undefined);
      expect(opened.places(), text).toEqual([]);
      await opened.close();
      expect(await readFile(file, "utf8")).toBe("[]");
    }
  });

  it("counts pages that readers got, and not what they made up", async () => {
    const read: string[] = [];
    const site = await keepingPress(
      tagged(["story:1"], (asked, response) => {
        response.statusCode = asked.url?.includes("nothing") ? 404 : 200;
        response.setHeader("Content-Type", "text/html; charset=utf-8");
        response.end(LONG);
      }),
      { countRead: (place) => read.push(place) },
    );
    await site.get("/valley");
    await site.get("/valley");
    await site.get("/valley/nothing");
    await site.get("/search?q=lock");
    expect(read).toEqual(["/en/valley", "/en/valley"]);
  });
});
