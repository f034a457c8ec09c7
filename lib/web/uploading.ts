import { answerUpload } from "@/lib/media/uploads/uploads";
import { openNewsroom } from "@/lib/newsroom";
import { findSignedIn } from "./actor";
import { answeringFaults, fromOurSite, refused, whyNotHere } from "./exchange";
import { sayRefusal } from "./say-refusal";

/**
 * Makes a handler for uploads to the desk: page of our own → actor → the protocol. 401 signed out, 403 from elsewhere,
 * and every refusal as `exchange` says it. Its bytes stream, and it waits for no other exchange of its account.
 */
export function uploading(): (request: Request) => Promise<Response> {
  return async (request) => {
    if (!fromOurSite(request)) return refused(403, "foreign", "en");
    const signedIn = await findSignedIn();
    const no = whyNotHere(signedIn);
    if (!signedIn || no) return no ?? refused(401, "signedOut", "en");
    const { actor } = signedIn;
    const desk = { newsroom: openNewsroom(), actor, say: sayRefusal(actor.language) };
    return answeringFaults(actor.language, () => answerUpload(request, desk));
  };
}
