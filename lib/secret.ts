import { hkdfSync, randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { newsroomSecret } from "./env";

/**
 * A key of 256 bits for one purpose, derived from the newsroom's secret (HKDF with SHA-256, RFC 5869): whoever learns
 * one of them learns neither the secret nor another key.
 */
export function keyFor(purpose: string): Buffer {
  return Buffer.from(hkdfSync("sha256", newsroomSecret(), "", `newsroom: ${purpose}`, 32));
}

/**
 * The secret of 256 bits that an installation keeps in `file`, which only its owner may read. The first
 * call makes it, at random; it is kept so that sign-ins outlive a restart.
 */
export function keptSecret(file: string): string {
  mkdirSync(path.dirname(file), { recursive: true });
  try {
    writeFileSync(file, randomBytes(32).toString("base64url"), { flag: "wx", mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  return readFileSync(file, "utf8");
}
