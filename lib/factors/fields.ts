import { z } from "zod";
import type { ShownMoment } from "@/lib/moments";

/** What one reads of one's own second factors. */
export type FactorsView = {
  /** When the authenticator app was set up; absent where there is none. */
  app?: ShownMoment;
  passkeys: PasskeyView[];
  /** How many recovery codes are left. */
  recoveryCodes: number;
  /** Whether the last factor may not be removed, because the newsroom wants one of this role. */
  mandatory: boolean;
};

export type PasskeyView = {
  id: number;
  name: string;
  added: ShownMoment;
  used?: ShownMoment;
  /** Whether it is kept by its owner's account somewhere, and so outlives the device. */
  backedUp: boolean;
};

const LONGEST_NAME = 60;

/** What a passkey is called by its owner. */
export const passkeyName = z.string().trim().min(1).max(LONGEST_NAME);

const text = z.string().max(10_000);
const keyId = z.string().min(1).max(1_400);

/** What a browser says of a new passkey (WebAuthn level 3, RegistrationResponseJSON), as far as it is read. */
export const newPasskeyResponse = z.object({
  id: keyId,
  rawId: keyId,
  type: z.literal("public-key"),
  response: z.object({
    clientDataJSON: text,
    attestationObject: z.string().max(100_000),
    transports: z.array(z.string().max(20)).max(10).optional(),
  }),
  clientExtensionResults: z.object({}).default({}),
});

/** What a browser says of a passkey that was used (WebAuthn level 3, AuthenticationResponseJSON), as far as it is read. */
export const passkeyResponse = z.object({
  id: keyId,
  rawId: keyId,
  type: z.literal("public-key"),
  response: z.object({
    clientDataJSON: text,
    authenticatorData: text,
    signature: text,
    userHandle: z.string().max(200).optional(),
  }),
  clientExtensionResults: z.object({}).default({}),
});

export type NewPasskeyResponse = z.output<typeof newPasskeyResponse>;
export type PasskeyResponse = z.output<typeof passkeyResponse>;

/** JSON in a form's field, as the schema reads it; what is none of it is refused as wrong. */
export function inJson<S extends z.ZodType>(schema: S) {
  return z
    .string()
    .max(200_000)
    .transform((given, context): unknown => {
      try {
        return JSON.parse(given) as unknown;
      } catch {
        context.addIssue({ code: "custom", message: "passkeyWrong" });
        return z.NEVER;
      }
    })
    .pipe(schema);
}
