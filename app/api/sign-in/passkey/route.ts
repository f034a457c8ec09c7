import { passkeyOptions } from "@/lib/factors/passkey-options";
import { openNewsroom } from "@/lib/newsroom";
import { findStep, setChallenge } from "@/lib/steps/step";
import { beginStepHere, stepHere } from "@/lib/web/step-cookie";
import { forStrangers } from "@/lib/web/strangers";

/**
 * What a browser needs to have a passkey sign in: anybody's, or with `?for=code` one of the person's whose password was
 * right already.
 */
export const POST = forStrangers(async (query) => {
  const newsroom = openNewsroom();
  if (query.get("for") !== "code") {
    const options = await passkeyOptions(newsroom.db);
    await beginStepHere(newsroom, { kind: "passkey", challenge: options.challenge });
    return options;
  }
  const step = await findStep(newsroom, await stepHere("secondFactor"), "secondFactor");
  if (!step || step.personId === null) return null;
  const options = await passkeyOptions(newsroom.db, step.personId);
  await setChallenge(newsroom, step.id, options.challenge);
  return options;
});
