import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { mustRun } from "./command.mjs";
import { fingerprint } from "./fingerprint.mjs";
import { KEEP, ROOT } from "./root.mjs";
import { step } from "./say.mjs";
import { makeSmaller } from "./smaller.mjs";

const SCHEMA = ["prisma/schema.prisma", "prisma.config.ts"];
const SOURCES = [
  "app",
  "components",
  "lib",
  "proxy.ts",
  "next.config.mjs",
  "postcss.config.mjs",
  "tsconfig.json",
  "use-intl.config.ts",
];

/** Makes the database client from the schema unless the schema is the one it was made from. */
export async function generate() {
  const wanted = fingerprint([...SCHEMA, "node_modules/prisma/package.json"]);
  const mark = path.join(KEEP, "generated");
  if (existsSync(path.join(ROOT, "prisma/generated/client.ts")) && contentOf(mark) === wanted) return;
  const env = { CHECKPOINT_DISABLE: "1", PRISMA_HIDE_UPDATE_MESSAGE: "1" };
  const parameters = ["node_modules/prisma/build/index.js", "generate"];
  await step("Making the database client", () =>
    mustRun("prisma generate", process.execPath, parameters, { quiet: true, env }),
  );
  writeFileSync(mark, wanted);
}

/**
 * Builds the site unless its sources are the ones it was built from.
 *
 * @param {string} dist the folder to build into, beside the sources
 */
export async function build(dist) {
  const wanted = fingerprint(
    [...SOURCES, ...SCHEMA, "package-lock.json", "bin/smaller.mjs"],
    [process.env.SITE_URL ?? "", process.version],
  );
  const mark = path.join(ROOT, dist, "newsroom-sources");
  if (contentOf(mark) === wanted) return;
  rmSync(mark, { force: true });
  const env = { NEWSROOM_DIST: dist, NEXT_TELEMETRY_DISABLED: "1", NODE_ENV: "production" };
  await step("Building the site", async () => {
    await mustRun("next build", process.execPath, ["node_modules/next/dist/bin/next", "build"], {
      quiet: true,
      env,
    });
    await makeSmaller(path.join(ROOT, dist, "static"));
  });
  writeFileSync(mark, wanted);
}

function contentOf(file) {
  return existsSync(file) ? readFileSync(file, "utf8") : "";
}
