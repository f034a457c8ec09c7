import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { keyFor } from "@/lib/secret";

const CIPHER = "aes-256-gcm";
const NONCE = 12;
const TAG = 16;

/**
 * Seals a person's secret with AES-256-GCM under a key that is not in the database: nonce, tag, then what is sealed. It
 * opens for this person only, so that nobody's row can be put in place of another's.
 */
export function seal(personId: number, secret: Uint8Array): Buffer {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv(CIPHER, key(), nonce).setAAD(owner(personId));
  const sealed = Buffer.concat([cipher.update(secret), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
}

/** What was sealed for this person; null where it was sealed for another, with another secret of the newsroom, or was changed. */
export function unseal(personId: number, sealed: Uint8Array): Buffer | null {
  try {
    const nonce = sealed.subarray(0, NONCE);
    const decipher = createDecipheriv(CIPHER, key(), nonce, { authTagLength: TAG });
    decipher.setAAD(owner(personId)).setAuthTag(sealed.subarray(NONCE, NONCE + TAG));
    return Buffer.concat([decipher.update(sealed.subarray(NONCE + TAG)), decipher.final()]);
  } catch {
    return null;
  }
}

function key(): Buffer {
  return keyFor("secrets of authenticators");
}

function owner(personId: number): Buffer {
  return Buffer.from(`person ${personId}`);
}
