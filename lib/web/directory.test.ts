import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { AuthOptions } from "next-auth";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Issuer, TokenSet } from "openid-client";

const SITE = "https://newsroom.example";

beforeEach(() => {
  vi.resetModules();
  vi.stubEnv("OIDC_ISSUER", "https://accounts.newsroom.example");
  vi.stubEnv("OIDC_CLIENT_ID", "newsroom");
  vi.stubEnv("OIDC_CLIENT_SECRET", "a secret of the tests");
  vi.stubEnv("OIDC_ROLES", "news-desk=editor");
});
afterEach(() => vi.unstubAllEnvs());

async function options(siteUrl: string): Promise<AuthOptions> {
  vi.stubEnv("NEXTAUTH_URL", siteUrl);
  return (await import("./auth")).authOptions;
}

describe("signing in by the directory", () => {
  it("keeps what it needs on the way in cookies that no other host can write and no script can read", async () => {
    const { cookies = {} } = await options(SITE);
    const kept = ["callbackUrl", "csrfToken", "nonce", "pkceCodeVerifier", "sessionToken", "state"];
    expect(Object.keys(cookies).sort()).toEqual(kept);
    for (const { name, options: how } of Object.values(cookies)) {
      expect(name).toMatch(/^__Host-/);
      expect(how).toMatchObject({ httpOnly: true, sameSite: "lax", path: "/", secure: true });
      expect(how).not.toHaveProperty("domain");
    }
  });

  it("asks for state, nonce and PKCE, and no address of next-auth takes a password", async () => {
    const { providers } = await options(SITE);
    expect(providers).toMatchObject([{ type: "oauth", checks: ["pkce", "state", "nonce"], idToken: true }]);
    vi.stubEnv("OIDC_ISSUER", "");
    vi.resetModules();
    expect((await options(SITE)).providers).toEqual([]);
  });

  it("takes what the directory says when it is asked only if it is about the same person", async () => {
    const said = { sub: "ilse", groups: ["news-desk"] };
    const directory = createServer((_, response) => {
      response.setHeader("Content-Type", "application/json");
      response.end(JSON.stringify(said));
    });
    await new Promise<void>((resolve) => directory.listen(0, "127.0.0.1", resolve));
    const { port } = directory.address() as AddressInfo;
    const issuer = new Issuer({ issuer: "x", userinfo_endpoint: `http://127.0.0.1:${port}/` });
    const client = new issuer.Client({ client_id: "newsroom", client_secret: "a secret of the tests" });
    const token = [{ alg: "RS256" }, { sub: "ilse", email: "ilse@newsroom.example" }].map((part) =>
      Buffer.from(JSON.stringify(part)).toString("base64url"),
    );
    const tokens = new TokenSet({ access_token: "a", id_token: `${token.join(".")}.x` });
    const [provider] = (await options(SITE)).providers as unknown as Asking[];
    const ask = () => provider?.userinfo.request({ client, tokens });
    expect(await ask()).toMatchObject({ email: "ilse@newsroom.example", ...said });
    said.sub = "somebody-else";
    await expect(ask()).rejects.toThrow(/sub mismatch/);
    await new Promise((resolve) => directory.close(resolve));
  });
});

type Asking = { userinfo: { request: (given: object) => Promise<unknown> } };
