import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { makeSmaller } from "@/bin/smaller.mjs";
import { endTrials, pressWith } from "./press-trial";

const SCRIPT = "console.log('The bridge is open again.');\n".repeat(100);

describe("The scripts of the desk", () => {
  let folder: string;

  beforeEach(async () => {
    folder = mkdtempSync(path.join(tmpdir(), "built-"));
    mkdirSync(path.join(folder, "static", "chunks"), { recursive: true });
    writeFileSync(path.join(folder, "static", "chunks", "a1.js"), SCRIPT);
    writeFileSync(path.join(folder, "secret.js"), SCRIPT);
    await makeSmaller(path.join(folder, "static"));
  });

  afterEach(() => {
    endTrials();
    rmSync(folder, { recursive: true });
  });

  const serving = () =>
    pressWith((_, response) => void response.writeHead(404).end("not by the build"), {
      built: path.join(folder, "static"),
    });

  test("come in the smallest form that the browser takes, and are kept for ever", async () => {
    const press = await serving();
    const sent = await press.get("/_next/static/chunks/a1.js", {
      headers: { "accept-encoding": "gzip, deflate, br" },
    });
    expect(sent.headers["content-encoding"]).toBe("br");
    expect(sent.headers["cache-control"]).toBe("public, max-age=31536000, immutable");
    expect(sent.headers["x-content-type-options"]).toBe("nosniff");
    expect(brotliDecompressSync(sent.body).toString()).toBe(SCRIPT);

    const older = await press.get("/_next/static/chunks/a1.js", { headers: { "accept-encoding": "gzip" } });
    expect(gunzipSync(older.body).toString()).toBe(SCRIPT);
    const plain = await press.get("/_next/static/chunks/a1.js");
    expect(plain.headers["content-encoding"]).toBeUndefined();
    expect(plain.body.toString()).toBe(SCRIPT);
  });

  test("stay as they were when the site is built anew beside it", async () => {
    const press = await serving();
    rmSync(path.join(folder, "static"), { recursive: true });
    const sent = await press.get("/_next/static/chunks/a1.js?dpl=1");
    expect(sent.body.toString()).toBe(SCRIPT);
  });

  test.each([
    "/_next/static/chunks/other.js",
    "/_next/static/../secret.js",
    "/_next/static/%2e%2e/secret.js",
    "/_next/image?url=a",
  ])("are all that is sent from the build: not %s", async (address) => {
    const press = await serving();
    const sent = await press.get(address, { headers: { "accept-encoding": "br" } });
    expect(sent.status).not.toBe(200);
    expect(sent.body.toString()).not.toContain("bridge");
  });
});
