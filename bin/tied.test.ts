import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { describe, expect, it } from "vitest";

const TIED = ["--import", "./bin/tied.mjs"];

describe("a program that is tied to its launcher", () => {
  it("ends when the launcher's pipe closes, however the launcher died", async () => {
    const child = spawn(process.execPath, [...TIED, "-e", "console.log(1); setInterval(() => 0, 1000)"], {
      env: { ...process.env, NEWSROOM_TIED_TO: String(process.pid) },
      stdio: ["ignore", "pipe", "inherit", "pipe"],
    });
    if (!child.stdout) throw new Error("The child has no output.");
    await once(child.stdout, "data");
    child.stdio[3]?.destroy();
    const [, signal] = (await once(child, "exit")) as [number | null, string | null];
    expect(signal).toBe("SIGTERM");
  });

  it("leaves its own workers alone, which inherit the import and have no such pipe", () => {
    const env = { ...process.env, NEWSROOM_TIED_TO: "1" };
    expect(spawnSync(process.execPath, [...TIED, "-e", "0"], { env }).status).toBe(0);
  });
});
