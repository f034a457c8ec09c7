import { execFileSync } from "node:child_process";
import { CannotStart } from "./cannot-start";

/** The system user as whom the embedded server runs when this process is root. */
export type Owner = { uid: number; gid: number };

/**
 * Who has to run the embedded server: null for an ordinary user, who runs it themselves; for root the
 * system user `postgres`, which is made when the machine has none.
 */
export function serverOwner(): Owner | null {
  if (process.getuid?.() !== 0) return null;
  const owner = findPostgresUser() ?? makePostgresUser();
  if (owner !== null) return owner;
  throw new CannotStart(
    "PostgreSQL refuses to run as root and no system user for it can be made here; start as an ordinary user, or set DATABASE_URL.",
  );
}

/** What the server's programs may know of our environment: no password, no setting of a PG… variable. */
export function serverEnvironment(): NodeJS.ProcessEnv {
  return { PATH: process.env.PATH, TZ: "UTC", NODE_ENV: process.env.NODE_ENV };
}

function makePostgresUser(): Owner | null {
  // The first is of shadow-utils (most distributions), the second of BusyBox.
  const ways: [string, string[]][] = [
    ["useradd", ["--system", "--user-group", "--no-create-home", "--shell", "/bin/false", "postgres"]],
    ["adduser", ["-S", "-D", "-H", "-s", "/bin/false", "postgres"]],
  ];
  for (const [command, parameters] of ways) {
    if (succeeds(command, parameters)) return findPostgresUser();
  }
  return null;
}

function findPostgresUser(): Owner | null {
  try {
    return { uid: numberFrom("-u"), gid: numberFrom("-g") };
  } catch {
    return null;
  }
}

function numberFrom(flag: "-u" | "-g"): number {
  return Number(
    execFileSync("id", [flag, "postgres"], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }),
  );
}

function succeeds(command: string, parameters: string[]): boolean {
  try {
    execFileSync(command, parameters, { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}
