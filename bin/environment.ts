import path from "node:path";
import {
  cacheSettings,
  dataFolder,
  directorySettings,
  hooks,
  instanceUrl,
  mailSettings,
  newsroomSecret,
  pressCutOff,
  pressMemory,
  s3Settings,
  siteUrl,
  trustedProxies,
} from "@/lib/env";
import { keptSecret } from "@/lib/secret";
import { CannotStart } from "@/prisma/cannot-start";

/** Settles what the one process needs to know before it starts. Refuses, with a sentence for the owner, what cannot be meant. */
export function setEnvironment(dev: boolean): void {
  port();
  const site = siteUrl();
  if (!/^https?:\/\/[^/]+$/.test(site) || !URL.canParse(site)) {
    throw new CannotStart(
      `SITE_URL must be an address such as https://example.org, without a path; it is "${site}".`,
    );
  }
  Object.assign(process.env, {
    NODE_ENV: dev ? "development" : "production",
    NEXT_TELEMETRY_DISABLED: "1",
    SITE_URL: site,
    NEXTAUTH_URL: site,
    NEXTAUTH_SECRET: process.env.NEXTAUTH_SECRET || keptSecret(path.join(dataFolder(), "secret")),
  });
  refuseWrongSettings();
}

/** The port this server listens on: `PORT`, or 3000. */
export function port(): number {
  const given = Number(process.env.PORT || 3000);
  if (Number.isInteger(given) && given > 0 && given < 65_536) return given;
  throw new CannotStart(`PORT must be a number from 1 to 65535; it is "${process.env.PORT}".`);
}

/** What is read only when it is needed would break then: at the first mail, the first sign-in, the first purge. */
function refuseWrongSettings(): void {
  try {
    newsroomSecret();
    instanceUrl();
    pressMemory();
    pressCutOff();
    trustedProxies();
    hooks();
    cacheSettings();
    s3Settings();
    mailSettings();
    directorySettings();
  } catch (error) {
    throw new CannotStart(error instanceof Error ? error.message : String(error));
  }
}
