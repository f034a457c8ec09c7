import { randomInt } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";
import { normalPassword } from "./password-strength";

/** Argon2id with 19 MiB, two passes and one lane: the OWASP Password Storage Cheat Sheet's first choice. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** A password's argon2id hash with its own salt, taken of its normal form. */
export function hashPassword(password: string): Promise<string> {
  return hash(normalPassword(password), COST);
}

/**
 * Whether the password is the one that was hashed. Without a hash the same
 * work is done and the answer is no, so that time does not tell who exists.
 */
export async function passwordFits(stored: string | null, password: string): Promise<boolean> {
  const fits = await verify(stored ?? (await decoy()), normalPassword(password));
  return fits && stored !== null;
}

let decoyHash: Promise<string> | undefined;
function decoy(): Promise<string> {
  return (decoyHash ??= hashPassword(randomPassword()));
}

/**
 * So many signs of what is typed as a password are taken: enough for a thousand code points of any plane whose keyboard
 * makes letters and their accents apart. What is longer is no password of anybody's.
 */
export const LONGEST_TYPED = 4_000;

/** Without letters that are easily taken for one another. */
const LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

/** A random password of four groups of four, about 79 bits. */
export function randomPassword(): string {
  const group = () => Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)]).join("");
  return [group(), group(), group(), group()].join("-");
}
