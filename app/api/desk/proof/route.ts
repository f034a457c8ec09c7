import { z } from "zod";
import { passkeyOptions } from "@/lib/factors/passkey-options";
import { exchange } from "@/lib/web/exchange";
import { beginStepHere } from "@/lib/web/step-cookie";

const nothing = z.object({});

/** What a browser needs to have a passkey prove again who is signed in, which waits ten minutes for it. */
export const POST = exchange<typeof nothing, object>(
  nothing,
  async ({ newsroom, actor }) => {
    const options = await passkeyOptions(newsroom.db, actor.id);
    await beginStepHere(newsroom, { kind: "proof", personId: actor.id, challenge: options.challenge });
    return options;
  },
  { evenWhileMissing: ["setUp", "show"] },
);
