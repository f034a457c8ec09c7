import { randomInt } from "node:crypto";
import { sha256 } from "@/lib/chain";

/** How many are made at once. */
export const RECOVERY_CODES = 10;

/** Without letters that are easily taken for one another. */
const LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
const GROUPS = 6;
const IN_GROUP = 4;

/**
 * A code of six groups of four, about 118 bits: so many that it may be kept as a plain hash (OWASP ASVS 5.0, 6.5.2, asks
 * for 112) and nobody finds one by trying.
 */
export function newRecoveryCode(): string {
  const group = () => Array.from({ length: IN_GROUP }, () => LETTERS[randomInt(LETTERS.length)]).join("");
  return Array.from({ length: GROUPS }, group).join("-");
}

/** What is kept of a recovery code, however it was typed: its SHA-256, hexadecimal. Null for what cannot be one. */
export function recoveryCodeHash(typed: string): string | null {
  const code = typed.toLowerCase().replaceAll(/[\s-]/g, "");
  return new RegExp(`^[${LETTERS}]{${GROUPS * IN_GROUP}}$`).test(code) ? sha256(code) : null;
}
