import path from "node:path";
import { build, generate } from "./build.mjs";
import { run } from "./command.mjs";
import { install } from "./install.mjs";
import { underLock } from "./lock.mjs";
import { refuseBusyPort } from "./port.mjs";
import { KEEP, refuseReadOnly } from "./root.mjs";
import { claim, release } from "./running.mjs";

/** Two first starts, or a start beside a test, must not install into the same folder at once: minutes may pass. */
const LONGEST_PREPARATION = 20 * 60_000;

/**
 * The whole of `npm start`: from a fresh clone to an open newsroom, doing only what is not yet done.
 *
 * @param {{ dev: boolean }} options dev: with hot reload, and without a build
 * @returns {Promise<number>} the exit status, once the newsroom has closed
 */
export async function startNewsroom({ dev }) {
  refuseReadOnly();
  await claim(addressToCome());
  try {
    await refuseBusyPort();
    await prepare({ withTests: false });
    const unfit = await unfitDatabase();
    if (unfit !== 0) return unfit;
    if (!dev) await preparing(() => build(process.env.NEWSROOM_DIST ?? ".next"));
    return await serve(dev);
  } finally {
    release();
  }
}

/** Installs and generates what is missing; enough to run any TypeScript of the checkout. */
export function prepare({ withTests }) {
  refuseReadOnly();
  return preparing(async () => {
    await install({ withTests });
    await generate();
  });
}

export function preparing(work) {
  return underLock(path.join(KEEP, "preparing.lock"), work, LONGEST_PREPARATION);
}

/** Before the long work of building: an unreachable database is better known at once. */
async function unfitDatabase() {
  if (!process.env.DATABASE_URL?.trim()) return 0;
  return run(process.execPath, ["--import", "tsx", "prisma/check-database.ts"]);
}

function serve(dev) {
  const parameters = [
    "--import",
    "./bin/tied.mjs",
    "--import",
    "tsx",
    "server.ts",
    ...(dev ? ["--dev"] : []),
  ];
  const env = { NODE_ENV: dev ? "development" : "production" };
  return run(process.execPath, parameters, { env, tied: true });
}

function addressToCome() {
  return process.env.SITE_URL ?? `http://localhost:${process.env.PORT || 3000}`;
}
