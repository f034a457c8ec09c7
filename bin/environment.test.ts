import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { CannotStart } from "@/prisma/cannot-start";
import { setEnvironment } from "./environment";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "newsroom-environment-"));
  vi.stubEnv("NEWSROOM_DATA", folder);
  // What the start settles is this test's alone.
  for (const name of ["NODE_ENV", "NEXT_TELEMETRY_DISABLED", "NEXTAUTH_URL", "NEXTAUTH_SECRET"])
    vi.stubEnv(name, "");
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

function start(settings: Record<string, string>): unknown {
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value);
  try {
    setEnvironment(false);
    return "started";
  } catch (error) {
    return error;
  }
}

describe("a setting that is wrong", () => {
  it.each<[string, Record<string, string>]>([
    ["PORT", { PORT: "70000" }],
    ["SITE_URL", { SITE_URL: "https://newsroom.example/paper" }],
    ["INSTANCE_URL", { INSTANCE_URL: "10.0.0.7:3000" }],
    ["PRESS_MEMORY", { PRESS_MEMORY: "much" }],
    ["PRESS_CUT_OFF", { PRESS_CUT_OFF: "-1" }],
    ["TRUST_PROXY", { TRUST_PROXY: "yes" }],
    ["NEWSROOM_HOOKS", { NEWSROOM_HOOKS: "https://hook.example, javascript:alert(1)" }],
    ["PURGE_FASTLY_TOKEN", { PURGE_FASTLY: "a-service" }],
    ["PURGE_VARNISH", { PURGE_VARNISH: "varnish" }],
    ["MEDIA_S3_BUCKET", { MEDIA_S3_KEY: "a key", MEDIA_S3_SECRET: "a secret" }],
    ["SMTP_URL", { SMTP_URL: "mail.example:587" }],
    ["NEXTAUTH_SECRET", { NEXTAUTH_SECRET: "a short one" }],
    ["MAIL_FROM", { SMTP_URL: "smtp://mail.example:587" }],
    ["OIDC_CLIENT_SECRET", { OIDC_ISSUER: "https://accounts.newsroom.example", OIDC_CLIENT_ID: "newsroom" }],
    [
      "OIDC_ROLES",
      {
        ...{ OIDC_ISSUER: "https://accounts.newsroom.example", OIDC_CLIENT_ID: "newsroom" },
        ...{ OIDC_CLIENT_SECRET: "a secret", OIDC_ROLES: "news-desk=owner" },
      },
    ],
  ])("%s is refused by its name at the start, before anything is opened", (name, settings) => {
    const refused = start(settings);
    expect(refused).toBeInstanceOf(CannotStart);
    expect((refused as CannotStart).message).toContain(name);
    expect((refused as CannotStart).message).not.toContain("a secret");
  });

  it("is none where nothing is set, or all of it", () => {
    expect(start({})).toBe("started");
    expect(
      start({
        ...{ TRUST_PROXY: "10.0.0.0/8", SMTP_URL: "smtp://mail.example", MAIL_FROM: "desk@newsroom.example" },
        ...{ OIDC_ISSUER: "https://accounts.newsroom.example", OIDC_CLIENT_ID: "newsroom" },
        ...{ OIDC_CLIENT_SECRET: "a secret", OIDC_ROLES: "news-desk=editor" },
      }),
    ).toBe("started");
  });
});
