import { z } from "zod";
import { newPasskeyOptions } from "@/lib/factors/passkey-options";
import { exchange } from "@/lib/web/exchange";
import { beginStepHere } from "@/lib/web/step-cookie";

const nothing = z.object({});

/** What a browser needs to make a passkey for whoever is signed in, which waits ten minutes for it. */
export const POST = exchange<typeof nothing, object>(
  nothing,
  async ({ newsroom, actor }) => {
    const options = await newPasskeyOptions(newsroom, actor);
    const { challenge } = options;
    await beginStepHere(newsroom, { kind: "newPasskey", personId: actor.id, challenge });
    return options;
  },
  { dangerous: true, evenWhileMissing: ["setUp"] },
);
