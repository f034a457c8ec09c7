import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from "node:crypto";
import type { NewPasskeyResponse, PasskeyResponse } from "./fields";
import { relyingParty, userHandle } from "./relying-party";

/** What an authenticator may do otherwise than it should. */
export type Oddly = {
  /** For which page the browser says that it was. */
  origin?: string;
  rpId?: string;
  /** Whether it saw a finger, a face or a PIN. */
  verified?: boolean;
  counter?: number;
  userHandle?: string;
  /** Whose key signs. */
  key?: KeyObject;
};

const USER_PRESENT = 0x01;
const USER_VERIFIED = 0x04;
const WITH_CREDENTIAL = 0x40;

/** An authenticator in software that makes and uses one passkey of its own (WebAuthn level 3, 6), with real signatures. */
export class TestAuthenticator {
  readonly id = randomBytes(16);
  readonly #keys = generateKeyPairSync("ec", { namedCurve: "P-256" });

  constructor(readonly personId: number) {}

  make(challenge: string, oddly: Oddly = {}): NewPasskeyResponse {
    const data = this.#data(oddly, WITH_CREDENTIAL, this.#credential());
    const attestation = cbor(
      new Map<string, unknown>([
        ["fmt", "none"],
        ["attStmt", new Map()],
        ["authData", data],
      ]),
    );
    return {
      ...this.#named(),
      response: {
        clientDataJSON: clientData("webauthn.create", challenge, oddly).toString("base64url"),
        attestationObject: attestation.toString("base64url"),
        transports: ["internal"],
      },
    };
  }

  use(challenge: string, oddly: Oddly = {}): PasskeyResponse {
    const said = clientData("webauthn.get", challenge, oddly);
    const data = this.#data(oddly, 0, Buffer.alloc(0));
    const signature = sign("sha256", Buffer.concat([data, sha(said)]), oddly.key ?? this.#keys.privateKey);
    const own = Buffer.from(userHandle(this.personId)).toString("base64url");
    return {
      ...this.#named(),
      response: {
        clientDataJSON: said.toString("base64url"),
        authenticatorData: data.toString("base64url"),
        signature: signature.toString("base64url"),
        userHandle: oddly.userHandle ?? own,
      },
    };
  }

  #named() {
    const id = this.id.toString("base64url");
    return { id, rawId: id, type: "public-key", clientExtensionResults: {} } as const;
  }

  #data({ rpId, verified = true, counter = 0 }: Oddly, flags: number, rest: Buffer): Buffer {
    const head = Buffer.alloc(5);
    head.writeUInt8(USER_PRESENT | (verified ? USER_VERIFIED : 0) | flags, 0);
    head.writeUInt32BE(counter, 1);
    return Buffer.concat([sha(Buffer.from(rpId ?? relyingParty().id)), head, rest]);
  }

  #credential(): Buffer {
    const { x = "", y = "" } = this.#keys.publicKey.export({ format: "jwk" });
    const key = new Map<number, unknown>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, Buffer.from(x, "base64url")],
      [-3, Buffer.from(y, "base64url")],
    ]);
    const length = Buffer.alloc(2);
    length.writeUInt16BE(this.id.length);
    return Buffer.concat([Buffer.alloc(16), length, this.id, cbor(key)]);
  }
}

/** A key that is nobody's passkey. */
export function strangeKey(): KeyObject {
  return generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey;
}

function clientData(type: string, challenge: string, { origin }: Oddly): Buffer {
  return Buffer.from(JSON.stringify({ type, challenge, origin: origin ?? relyingParty().origin }));
}

function sha(bytes: Buffer): Buffer {
  return createHash("sha256").update(bytes).digest();
}

/** What of CBOR (RFC 8949) an authenticator needs: small integers, texts, bytes and maps. */
function cbor(value: unknown): Buffer {
  if (typeof value === "number") return value >= 0 ? headOf(0, value) : headOf(1, -1 - value);
  if (Buffer.isBuffer(value)) return Buffer.concat([headOf(2, value.length), value]);
  if (typeof value === "string") return Buffer.concat([headOf(3, value.length), Buffer.from(value)]);
  if (!(value instanceof Map)) throw new Error("This is not written here.");
  const parts = [...(value as Map<unknown, unknown>)].flatMap(([key, part]) => [cbor(key), cbor(part)]);
  return Buffer.concat([headOf(5, value.size), ...parts]);
}

function headOf(major: number, argument: number): Buffer {
  if (argument < 24) return Buffer.from([(major << 5) | argument]);
  if (argument < 256) return Buffer.from([(major << 5) | 24, argument]);
  return Buffer.from([(major << 5) | 25, argument >> 8, argument & 255]);
}
