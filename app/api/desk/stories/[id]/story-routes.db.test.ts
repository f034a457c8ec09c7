import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { Actor } from "@/lib/permissions";
import type { Presence, SaveAnswer, SaveRequest, StoredText, WireMessage } from "@/lib/writing/fields";
import { makeActor, makeDraft, makeNewsroom, publishable } from "@/prisma/factories";

const findSignedIn = vi.hoisted(() => vi.fn());
vi.mock("@/lib/web/actor", () => ({ findSignedIn }));
const { GET: getDraft, POST: postDraft } = await import("./draft/route");
const { POST: postPen } = await import("./pen/route");
const { GET: getStanding } = await import("./standing/route");
const { GET: getEvents } = await import("./events/route");
const { POST: postAside } = await import("./aside/route");

let room: Awaited<ReturnType<typeof makeNewsroom>>;
let ana: Actor & { kind: "person" };
let bolat: Actor & { kind: "person" };
let stranger: Actor & { kind: "person" };

beforeAll(async () => {
  room = await makeNewsroom();
  ana = await makeActor(room.newsroom, "reporter");
  bolat = await makeActor(room.newsroom, "editor");
  stranger = await makeActor(room.newsroom, "reporter");
});

beforeEach(() => signIn(ana));

function signIn(actor: Actor | null): void {
  findSignedIn.mockResolvedValue(actor && { actor, session: { provedAt: new Date() }, missing: null });
}

const content = (headline: string) => publishable({ sectionId: room.section.id, headline });

async function opened() {
  const { storyId, version } = await makeDraft(room.newsroom, ana, content("The lock"));
  const context = { params: Promise.resolve({ id: String(storyId) }) };
  const at = (path: string) => `https://newsroom.example/api/desk/stories/${storyId}/${path}`;
  const post = (path: string, json: object) =>
    new Request(at(path), {
      method: "POST",
      headers: { "content-type": "application/json", origin: "https://newsroom.example" },
      body: JSON.stringify(json),
    });
  const save = (sequence: number, headline: string, more: Partial<SaveRequest> = {}): SaveRequest => ({
    ...{ sitting: `tab-at-${storyId}`, sequence, baseVersion: version },
    draft: {
      content: content(headline),
      aside: { internalNotes: "Call back", dueAt: "2026-03-04T09:00:00.000Z", askedWords: 600 },
    },
    ...more,
  });
  return { storyId, version, context, at, post, save };
}

async function jsonOf<T>(response: Response): Promise<T> {
  return (await response.json()) as T;
}

describe("the text", () => {
  it("is saved with what stands beside it, counted and looked over, and read back as it was sent", async () => {
    const { version, context, at, post, save } = await opened();
    const saved = await postDraft(post("draft", save(1, "The old lock")), context);
    expect(saved.status).toBe(200);
    expect(await jsonOf<SaveAnswer>(saved)).toMatchObject({ kind: "saved", version: version + 1, words: 9 });
    const stored = await jsonOf<StoredText>(await getDraft(new Request(at("draft")), context));
    expect(stored).toMatchObject({
      version: version + 1,
      draft: save(1, "The old lock").draft,
      savedBy: ana.name,
    });
  });

  it("comes back with the refusal when somebody else saved first", async () => {
    const { context, post, save } = await opened();
    signIn(bolat);
    await postDraft(post("draft", save(1, "His", { sitting: "tab-of-bolat" })), context);
    signIn(ana);
    const refused = await postDraft(post("draft", save(1, "Hers")), context);
    expect(refused.status).toBe(409);
    expect(await jsonOf(refused)).toMatchObject({
      code: "savedFirst",
      theirs: { draft: { content: { headline: "His" } }, savedBy: bolat.name },
    });
  });

  it("is for nobody who may not write it, and for nobody who is not signed in", async () => {
    const { context, at, post, save } = await opened();
    signIn(stranger);
    expect((await postDraft(post("draft", save(1, "Not theirs")), context)).status).toBe(404);
    expect((await getDraft(new Request(at("draft")), context)).status).toBe(404);
    signIn(null);
    expect((await postDraft(post("draft", save(1, "Nobody's")), context)).status).toBe(401);
    const nowhere = { params: Promise.resolve({ id: "x" }) };
    signIn(ana);
    expect((await postDraft(post("draft", save(1, "Nowhere")), nowhere)).status).toBe(404);
  });

  it("that cannot be saved is kept beside the one that stands", async () => {
    const { context, post, save } = await opened();
    const { sitting, baseVersion, draft } = save(1, "Kept beside");
    const kept = await postAside(post("aside", { sitting, baseVersion, draft }), context);
    expect(await jsonOf(kept)).toMatchObject({ number: 2 });
  });
});

describe("the pen", () => {
  it("is asked of with one word, and the answer says how things stand", async () => {
    const { context, at, post } = await opened();
    const taken = await postPen(post("pen", { sitting: "tab-of-ana-1", do: "take" }), context);
    expect((await jsonOf<Presence>(taken)).pen).toMatchObject({ personId: ana.id });
    const unknown = await postPen(post("pen", { sitting: "tab-of-ana-1", do: "steal" }), context);
    expect(unknown.status).toBe(422);
    const standing = await getStanding(new Request(at("standing?sitting=tab-of-ana-1")), context);
    expect((await jsonOf<Presence>(standing)).people).toMatchObject([{ name: ana.name, writes: true }]);
  });
});

describe("the wire", () => {
  it("tells a tab at once what changes, unkept and unpacked, until the tab goes away", async () => {
    const { context, at, post, save } = await opened();
    const { sitting } = save(1, "");
    const leaving = new AbortController();
    const request = new Request(at(`events?sitting=${sitting}`), { signal: leaving.signal });
    const response = await getEvents(request, context);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      "content-type": "text/event-stream; charset=utf-8",
      "cache-control": "no-cache, no-transform",
      "x-accel-buffering": "no",
    });
    const messages = messagesIn(response);
    const first = await messages.next();
    expect(first.value).toMatchObject({ what: "people", presence: { people: [{ name: ana.name }] } });
    await postDraft(post("draft", save(1, "Told of")), context);
    const heard = await nextOf(messages, ({ what, presence }) => what === "text" && presence.version > 2);
    expect(heard?.presence.pen).toMatchObject({ personId: ana.id });
    leaving.abort();
    expect(await nextOf(messages, () => false)).toBeUndefined();
  });

  it("is for nobody who may not read the text, and needs the name of a tab", async () => {
    const { context, at } = await opened();
    expect((await getEvents(new Request(at("events")), context)).status).toBe(404);
    signIn(stranger);
    expect((await getEvents(new Request(at("events?sitting=a-stranger-1")), context)).status).toBe(404);
    signIn(null);
    expect((await getEvents(new Request(at("events?sitting=nobody-at-all")), context)).status).toBe(401);
  });
});

/** The next message like that; undefined where the stream ends before one comes. */
async function nextOf(
  messages: AsyncGenerator<WireMessage, void>,
  which: (message: WireMessage) => boolean,
): Promise<WireMessage | undefined> {
  for (;;) {
    const { value, done } = await messages.next();
    if (done) return undefined;
    if (which(value)) return value;
  }
}

async function* messagesIn({ body }: Response): AsyncGenerator<WireMessage, void> {
  let text = "";
  const decoder = new TextDecoder();
  const reader = body?.getReader();
  for (;;) {
    const { value, done } = (await reader?.read()) ?? { value: undefined, done: true };
    if (done) return;
    text += decoder.decode(value, { stream: true });
    const events = text.split("\n\n");
    text = events.pop() ?? "";
    for (const event of events)
      if (event.startsWith("data: ")) yield JSON.parse(event.slice(6)) as WireMessage;
  }
}
