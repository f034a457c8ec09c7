import { afterEach, describe, expect, it } from "vitest";
import { endTrials, pressWith } from "./press-trial";

afterEach(endTrials);

const FILE = { "Content-Type": "text/csv", "Content-Disposition": 'attachment; filename="log.csv"' };

describe("a file that the desk makes while it is sent", () => {
  it("reaches the visitor piece by piece, before its end is written", async () => {
    let release = () => {};
    const asked = new Promise<void>((resolve) => (release = resolve));
    const site = await pressWith(async (_, response) => {
      response.writeHead(200, FILE);
      response.write("first;");
      await asked;
      response.end("last");
    });
    const answer = await fetch(`${site.address}/desk/log/export`);
    const reader = answer.body?.getReader();
    const first = await reader?.read();
    expect(new TextDecoder().decode(first?.value)).toBe("first;");
    release();
    const last = await reader?.read();
    expect(new TextDecoder().decode(last?.value)).toBe("last");
    expect(answer.headers.get("content-disposition")).toBe(FILE["Content-Disposition"]);
    expect(answer.headers.get("cache-control")).toBe("no-store");
  });

  it("waits for a visitor who reads slowly, and stops when they are gone", async () => {
    const piece = Buffer.alloc(1024 * 1024, "a");
    let written = 0;
    let gone = () => {};
    const left = new Promise<void>((resolve) => (gone = resolve));
    const site = await pressWith(async (_, response) => {
      response.writeHead(200, FILE);
      response.on("close", gone);
      while (!response.destroyed && written < 500) {
        written += 1;
        if (!response.write(piece)) {
          await Promise.race([new Promise((resolve) => response.once("drain", resolve)), left]);
        }
      }
    });
    const leaving = new AbortController();
    const answer = await fetch(`${site.address}/desk/log/export`, { signal: leaving.signal });
    await answer.body?.getReader().read();
    leaving.abort();
    await left;
    expect(written).toBeLessThan(500);
  });

  it("is a page of the desk's own where there is none for this visitor", async () => {
    const site = await pressWith((asked, response) => {
      response.statusCode = 404;
      response.end(asked.url === "/desk/not-there" ? "<html>Nothing to see here</html>" : "");
    });
    const { status, text } = await site.get("/desk/log/export");
    expect([status, text]).toEqual([404, "<html>Nothing to see here</html>"]);
  });
});
