import { Secret, TOTP } from "otpauth";

/** How authenticator apps reckon unless told otherwise, and some even then (RFC 6238; "Key URI Format" of Google Authenticator). */
const RECKONING = { algorithm: "SHA1", digits: 6, period: 30 } as const;

/** How many steps of thirty seconds a telephone's clock may be ahead or behind: RFC 6238, 5.2, advises one. */
const STEPS_OFF = 1;

/** 160 bits, as RFC 4226, 4 (R6) advises. */
const SECRET_BYTES = 20;

/** A new shared secret, at random. */
export function newSharedSecret(): Uint8Array {
  return new Secret({ size: SECRET_BYTES }).bytes;
}

/** The secret as people type it into an app: base32 in groups of four. */
export function typedSecret(secret: Uint8Array): string {
  return secretOf(secret).base32.replaceAll(/.{4}(?=.)/g, "$& ");
}

/** The address in the QR code: "otpauth://totp/…" with the newsroom's name, whose account it is, and the secret. */
export function totpAddress(
  secret: Uint8Array,
  { issuer, label }: { issuer: string; label: string },
): string {
  return new TOTP({ ...RECKONING, issuer, label, secret: secretOf(secret) }).toString();
}

/** The step of thirty seconds since 1970 whose code this is, if it is now or one beside it; null for any other code. */
export function stepOfCode(secret: Uint8Array, code: string, now: Date): number | null {
  if (!/^\d{6}$/.test(code)) return null;
  const counter = TOTP.counter({ period: RECKONING.period, timestamp: now.getTime() });
  const at = { timestamp: now.getTime(), window: STEPS_OFF };
  const off = TOTP.validate({ ...RECKONING, ...at, token: code, secret: secretOf(secret) });
  return off === null ? null : counter + off;
}

/** The code that an app with this secret shows at an instant. */
export function codeAt(secret: Uint8Array, instant: Date): string {
  return TOTP.generate({ ...RECKONING, secret: secretOf(secret), timestamp: instant.getTime() });
}

function secretOf(secret: Uint8Array): Secret {
  return new Secret({ buffer: Uint8Array.from(secret).buffer });
}
