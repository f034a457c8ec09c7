import { describe, expect, it, vi } from "vitest";
import { draftWith } from "@/lib/merge/drafts-for-tests";
import { overHttp, Refused, Unreachable } from "./transport";

const SAVE = { sitting: "a", sequence: 1, baseVersion: 3, draft: draftWith([]) };

const ANAS = { storyId: 12, personId: 7 };

/** A newsroom that answers every request so. */
function answering(status: number, body: unknown) {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  return overHttp(ANAS, async () => new Response(text, { status }));
}

const saved = (status: number, body: unknown) =>
  answering(status, body).save(SAVE, new AbortController().signal);

describe("the answer to a save", () => {
  it.each([
    [200, { version: 4, savedAt: "", saved: "", findings: [], words: 2 }, { kind: "saved", version: 4 }],
    [401, { code: "signedOut", message: "Signed out." }, { kind: "signedOut" }],
    [
      409,
      { code: "savedFirst", message: "Late.", theirs: { version: 5 } },
      { kind: "conflict", theirs: { version: 5 } },
    ],
    [
      422,
      { code: "fieldsWrong", message: "No.", fields: { slug: "Bad." } },
      { kind: "refused", fields: { slug: "Bad." } },
    ],
    [403, { code: "onlyEditors", message: "No." }, { kind: "refused", message: "No." }],
    [404, { code: "notFound", message: "Not there." }, { kind: "refused", code: "notFound" }],
    [429, { code: "tooManyAtOnce", message: "Later." }, { kind: "broken", message: "Later." }],
    [500, { code: "broken", message: "Broke.", reference: "e9" }, { kind: "broken", reference: "e9" }],
  ])("with status %i is understood", async (status, body, answer) => {
    expect(await saved(status, body)).toMatchObject(answer);
  });

  it("that something between says, and not the newsroom, is none", async () => {
    await expect(saved(502, "<h1>Bad gateway</h1>")).rejects.toBeInstanceOf(Unreachable);
    await expect(saved(200, "<h1>Log in to the train's network</h1>")).rejects.toBeInstanceOf(Unreachable);
  });

  it("is asked for in the name of whoever opened the tab", async () => {
    const asked = vi.fn(async (_address: RequestInfo | URL, _more?: RequestInit) => Response.json({}));
    const transport = overHttp(ANAS, asked);
    await transport.save(SAVE, new AbortController().signal);
    await transport.standing("a");
    for (const [, more] of asked.mock.calls)
      expect(new Headers(more?.headers).get("x-newsroom-account")).toBe("7");
    const [[, saved] = []] = asked.mock.calls;
    expect(new Headers(saved?.headers).get("content-type")).toBe("application/json");
  });

  it("that never comes is none", async () => {
    const transport = overHttp(ANAS, () => Promise.reject(new TypeError("no network")));
    await expect(transport.save(SAVE, new AbortController().signal)).rejects.toBeInstanceOf(Unreachable);
  });
});

it("a refusal of anything else carries the newsroom's own sentence", async () => {
  const refused = answering(403, { code: "onlyEditors", message: "Only an editor can do this." }).stored(
    "tab",
  );
  await expect(refused).rejects.toThrow("Only an editor can do this.");
  await expect(refused).rejects.toBeInstanceOf(Refused);
});
