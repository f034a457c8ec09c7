import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { setEnvironment } from "@/bin/environment";
import { newsroomSecret } from "./env";
import { keptSecret, keyFor } from "./secret";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "newsroom-secret-"));
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

describe("the newsroom's secret", () => {
  it("is made at random with the first start, 256 bits that only its owner may read, and is the same at the next", () => {
    const before = process.umask(0);
    const file = path.join(folder, "kept", "secret");
    const secret = keptSecret(file);
    process.umask(before);
    expect(Buffer.from(secret, "base64url")).toHaveLength(32);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(keptSecret(file)).toBe(secret);
    expect(keptSecret(path.join(folder, "other"))).not.toBe(secret);
  });

  it("is never written over, and where something else stands in its place it is refused", () => {
    const file = path.join(folder, "secret");
    const secret = keptSecret(file);
    chmodSync(file, 0o400);
    expect(keptSecret(file)).toBe(secret);
    expect(() => keptSecret(folder)).toThrow();
  });

  it("has no default: without one nothing that needs it is done", () => {
    vi.stubEnv("NEXTAUTH_SECRET", "");
    expect(() => newsroomSecret()).toThrow("NEXTAUTH_SECRET is not set.");
    expect(() => keyFor("anything")).toThrow("NEXTAUTH_SECRET is not set.");
  });

  it("is refused where it is so short that it can be guessed", () => {
    vi.stubEnv("NEXTAUTH_SECRET", "s".repeat(31));
    expect(() => newsroomSecret()).toThrow("NEXTAUTH_SECRET must have at least 32 characters");
    vi.stubEnv("NEXTAUTH_SECRET", "s".repeat(32));
    expect(newsroomSecret()).toHaveLength(32);
  });

  it("is what the owner has set, or else what the data folder keeps, and is said to nobody at the start", () => {
    const said: unknown[][] = [];
    for (const way of ["log", "warn", "error"] as const)
      vi.spyOn(console, way).mockImplementation((...line: unknown[]) => void said.push(line));
    vi.stubEnv("NEWSROOM_DATA", folder);
    vi.stubEnv("NODE_ENV", "test");
    vi.stubEnv("NEXTAUTH_URL", "");
    vi.stubEnv("NEXT_TELEMETRY_DISABLED", "");
    vi.stubEnv("NEXTAUTH_SECRET", "what the owner has set, and nobody knows");
    setEnvironment(false);
    expect(newsroomSecret()).toBe("what the owner has set, and nobody knows");
    vi.stubEnv("NEXTAUTH_SECRET", "");
    setEnvironment(false);
    expect(newsroomSecret()).toBe(readFileSync(path.join(folder, "secret"), "utf8"));
    expect(said).toEqual([]);
  });

  it("gives each purpose a key of its own, of which none tells another", () => {
    vi.stubEnv("NEXTAUTH_SECRET", "a secret of the tests, long enough for them");
    const [one, other] = [keyFor("one"), keyFor("other")];
    expect([one.length, one.equals(keyFor("one")), one.equals(other)]).toEqual([32, true, false]);
    vi.stubEnv("NEXTAUTH_SECRET", "another secret of the newsroom, as long");
    expect(keyFor("one").equals(one)).toBe(false);
  });
});
