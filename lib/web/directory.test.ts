import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it, vi } from "vitest";
import { Issuer, TokenSet } from "openid-client";

vi.mock("next/headers", () => ({ headers: async () => new Headers(), cookies: async () => new Map() }));
vi.mock("@/lib/newsroom", () => ({
  openNewsroom: () => {
    throw new Error("connect ECONNREFUSED 10.0.0.5:5432");
  },
}));
const { directoryProviders, followDirectory } = await import("./directory");

const ISSUER = "http://directory.example";

function setDirectory(): void {
  const set = { OIDC_ISSUER: ISSUER, OIDC_CLIENT_ID: "newsroom", OIDC_CLIENT_SECRET: "between us" };
  for (const [name, value] of Object.entries({ ...set, OIDC_ROLES: "writers=reporter" }))
    vi.stubEnv(name, value);
}

afterEach(() => vi.unstubAllEnvs());

/** A token as the library holds it once it has verified it; only what it says is read here. */
const idToken = (claims: object) =>
  ["{}", JSON.stringify(claims), ""].map((part) => Buffer.from(part).toString("base64url")).join(".");

/** What the newsroom takes for said, where the directory's token is of one and its own answer of another. */
async function askedFor(inToken: string, answered: string): Promise<unknown> {
  const said = JSON.stringify({ sub: answered, groups: ["writers"] });
  const server = createServer((_request, response) =>
    response.setHeader("Content-Type", "application/json").end(said),
  );
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const issuer = new Issuer({ issuer: ISSUER, userinfo_endpoint: `http://127.0.0.1:${port}/` });
  const client = new issuer.Client({ client_id: "newsroom", client_secret: "between us" });
  const tokens = new TokenSet({ access_token: "a", id_token: idToken({ sub: inToken, name: "Ana" }) });
  const [provider] = directoryProviders();
  const userinfo = provider && "userinfo" in provider ? provider.userinfo : undefined;
  if (typeof userinfo !== "object" || !userinfo.request) throw new Error("Nobody asks the directory.");
  try {
    return await userinfo.request({ client, tokens, provider: provider as never });
  } finally {
    server.close();
  }
}

describe("what the directory says of somebody", () => {
  it("is its token's and its answer's together, and nothing where they are of two people", async () => {
    setDirectory();
    expect(await askedFor("s-1", "s-1")).toMatchObject({ sub: "s-1", name: "Ana", groups: ["writers"] });
    await expect(askedFor("s-1", "s-2")).rejects.toThrow("sub mismatch");
  });

  it("leads back to the page to sign in when something of ours breaks, and nothing of that stands in the address", async () => {
    setDirectory();
    const logged = vi.spyOn(console, "error").mockImplementation(() => undefined);
    const account = { provider: "directory" } as never;
    expect(await followDirectory({ account, profile: { sub: "s-1" } })).toBe("/sign-in?said=directory");
    expect(logged.mock.calls.flat().join(" ")).toContain("ECONNREFUSED");
    logged.mockRestore();
  });
});
