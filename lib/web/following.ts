import { openNewsroom } from "@/lib/newsroom";
import { NotFound } from "@/lib/refusal";
import { followStory, type Ear } from "@/lib/wire/follow";
import { findSignedIn } from "./actor";
import { answeringInTurn, idIn, refused, whyNotHere } from "./exchange";

/**
 * Server-sent events need their bytes at once: nothing may keep them, compress them or wait for more. The first
 * header is for caches and for Next's own compression, the second for a proxy of nginx's kind.
 */
const AT_ONCE = {
  "Content-Type": "text/event-stream; charset=utf-8",
  "Cache-Control": "no-cache, no-transform",
  "X-Accel-Buffering": "no",
};

/** After how many unread pieces somebody who does not read any more is let go. */
const UNREAD = 100;

type Handler = (request: Request, context: { params: Promise<{ id: string }> }) => Promise<Response>;

/**
 * Makes the GET handler that tells a tab of its story (`?sitting=…`) whatever changes, each a `WireMessage` in the
 * data of a server-sent event, until the tab goes away. Refuses as `reading` does.
 *
 * @param namedIn gives the sitting that the address names; null for what is none
 */
export function following(namedIn: (query: URLSearchParams) => string | null): Handler {
  return async (request, { params }) => {
    const signedIn = await findSignedIn();
    const no = whyNotHere(signedIn);
    if (!signedIn || no) return no ?? refused(401, "signedOut", "en");
    const { actor } = signedIn;
    return answeringInTurn(request, actor, async () => {
      const sitting = namedIn(new URL(request.url).searchParams);
      const storyId = idIn((await params).id);
      if (sitting === null || storyId === 0) throw new NotFound();
      const { stream, ear } = openStream();
      const end = await followStory(openNewsroom(), actor, { storyId, sitting }, ear);
      ear.gone(end);
      if (request.signal.aborted) end();
      else request.signal.addEventListener("abort", end, { once: true });
      return new Response(stream, { headers: AT_ONCE });
    });
  };
}

/** A stream of server-sent events, and what speaks into it. `gone` is told when nobody listens any more. */
function openStream(): { stream: ReadableStream<Uint8Array>; ear: Ear & { gone(end: () => void): void } } {
  const encoder = new TextEncoder();
  let speaker: ReadableStreamDefaultController<Uint8Array> | null = null;
  let leave = () => {};
  const write = (text: string) => {
    if (!speaker) return;
    speaker.enqueue(encoder.encode(text));
    if ((speaker.desiredSize ?? 0) < -UNREAD) leave();
  };
  const stream = new ReadableStream<Uint8Array>({
    start: (controller) => {
      speaker = controller;
    },
    cancel: () => {
      speaker = null;
      leave();
    },
  });
  return {
    stream,
    ear: {
      say: (message) => write(`data: ${JSON.stringify(message)}\n\n`),
      ping: () => write(": still here\n\n"),
      end: () => {
        speaker?.close();
        speaker = null;
      },
      gone: (end) => {
        leave = end;
      },
    },
  };
}
