import { createHash, randomBytes } from "node:crypto";
import { canonicalJson } from "./canonical-json";
import type { Moment } from "./moments";

/** The part of a public log entry that is chained: who, text and reason stay outside. */
export type ChainHeader = {
  story: number;
  number: number;
  kind: string;
  /** ISO 8601, UTC, with milliseconds. */
  at: string;
  /** The date that a re-date or an imported entry announces. */
  announces: Moment | null;
  /** When the entry was written, where that was later than `at`; absent otherwise. ISO 8601, UTC. */
  recorded?: string | undefined;
  contentHash: string;
  /** The hash of the entry before, "" for the first. */
  previous: string;
};

/** A salt for one entry's content: 128 random bits, hexadecimal. */
export function newSalt(): string {
  return randomBytes(16).toString("hex");
}

/** SHA-256 over salt and canonical JSON of the content, hexadecimal. */
export function hashContent(salt: string, content: unknown): string {
  return sha256(salt + canonicalJson(content));
}

/** SHA-256 over the header's canonical JSON, hexadecimal: the entry's link in the chain. */
export function hashHeader(header: ChainHeader): string {
  return sha256(canonicalJson(header));
}

/** SHA-256 of a text or of bytes, hexadecimal. */
export function sha256(value: string | Uint8Array): string {
  return createHash("sha256").update(value).digest("hex");
}
