import path from "node:path";

/**
 * The settings that come from the environment, each with its default.
 * No secret has a default: what is missing is refused by name.
 */

/** Where the site stands on the web, without a trailing slash; every absolute address begins with it. */
export function siteUrl(): string {
  return (process.env.SITE_URL || `http://localhost:${process.env.PORT || "3000"}`).replace(/\/+$/, "");
}

/** The folder for what an installation keeps: pictures, demo sign-ins, secrets. */
export function dataFolder(): string {
  return path.resolve(/* turbopackIgnore: true */ process.env.NEWSROOM_DATA || ".newsroom");
}

/** The connection to the newsroom's database; refused when none is set. */
export function databaseUrl(): string {
  return required("DATABASE_URL");
}

/** The readers' own connection, where an installation has one; otherwise they borrow the newsroom's under a lesser role. */
export function readerDatabaseUrl(): string | undefined {
  return process.env.READER_DATABASE_URL;
}

function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set.`);
  return value;
}
