import { Client } from "pg";

/** The roles that migrations make: the newsroom's own, and the one that sees published views only. */
export const APP_ROLE = "newsroom_app";
export const READER_ROLE = "newsroom_reader";

/** As whom the newsroom and its readers' pages ask the database; none for readers: as the newsroom, under their role. */
export type Logins = { app: string; readers: string | undefined };

const OWNER_WORKS =
  "The newsroom works as the owner of its tables, because its database gives it no role newsroom_app: let the login of DATABASE_URL create roles, or see docs/decisions/0044-database-roles.md.";

/**
 * Whom to work as in a migrated database, so that whoever talks the newsroom into an SQL of theirs is not its owner.
 * The embedded server knows a login for each role. In a database of somebody's own `APP_DATABASE_URL` and
 * `READER_DATABASE_URL` name the logins; without the first it is the owner's under the lesser role.
 *
 * @param tell is told in a sentence where only the owner can work
 */
export async function loginsFor(
  { url, embedded }: { url: string; embedded: boolean },
  tell: (line: string) => void,
): Promise<Logins> {
  if (embedded) return { app: loginAs(url, APP_ROLE), readers: loginAs(url, READER_ROLE) };
  const readers = process.env.READER_DATABASE_URL || undefined;
  const app = process.env.APP_DATABASE_URL?.trim() || withOption(url, `-c role=${APP_ROLE}`);
  if (await isOpen(url, app)) return { app, readers };
  tell(OWNER_WORKS);
  return { app: url, readers };
}

/** From here on this process works as these. */
export function workAs({ app, readers }: Logins): void {
  process.env.DATABASE_URL = app;
  process.env.READER_DATABASE_URL = readers ?? "";
}

/** The same database for another login, which needs no password: the embedded server trusts whoever reaches its folder. */
export function loginAs(url: string, login: string): string {
  return url.replace(/^(\w+:\/\/)[^@/]*@/, `$1${login}@`);
}

/** The URL with one more option for the session, beside those that it names. */
function withOption(url: string, option: string): string {
  const parsed = new URL(url);
  const options = [parsed.searchParams.get("options"), option].filter(Boolean).join(" ");
  parsed.searchParams.set("options", options);
  return parsed.href;
}

/** Whether the newsroom can work as this. A role that was made after the migration gets now what is its own. */
async function isOpen(owner: string, app: string): Promise<boolean> {
  if (await worksAs(app)) return true;
  await inDatabase(owner, (client) => client.query("SELECT open_to_app()")).catch(() => undefined);
  return worksAs(app);
}

async function worksAs(url: string): Promise<boolean> {
  return inDatabase(url, (client) => client.query("SELECT FROM log_entries LIMIT 0")).then(
    () => true,
    () => false,
  );
}

async function inDatabase(url: string, work: (client: Client) => Promise<unknown>): Promise<void> {
  const client = new Client({ connectionString: url });
  try {
    await client.connect();
    await work(client);
  } finally {
    await client.end();
  }
}
