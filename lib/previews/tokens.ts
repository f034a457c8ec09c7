import { randomBytes } from "node:crypto";
import { sha256 } from "@/lib/chain";

/** 256 bits: nobody finds one by trying. */
const BYTES = 32;
const SHAPE = /^[A-Za-z0-9_-]{43}$/;

/** The secret part of a new preview's address. It is shown once and kept nowhere. */
export function newToken(): string {
  return randomBytes(BYTES).toString("base64url");
}

/**
 * What is kept of a token, and what a preview is found by: its SHA-256, hexadecimal. A comparison of hashes tells
 * nothing about the token, however long it takes. Null for a text that cannot be a token.
 */
export function tokenHash(token: string): string | null {
  return SHAPE.test(token) ? sha256(token) : null;
}
