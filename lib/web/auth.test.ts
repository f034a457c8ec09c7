import type { AuthOptions } from "next-auth";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

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
});
