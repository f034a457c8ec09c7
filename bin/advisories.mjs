import { spawn } from "node:child_process";
import { ROOT } from "./root.mjs";

/** How long the registry may take to answer, and npm altogether, in milliseconds: nobody waits for a network that is not there. */
const PATIENCE = { registry: 8_000, npm: 30_000 };

/**
 * Asks npm's registry whether anything bad is known of the packages that the newsroom runs with. Without a registry it
 * says so; what is found is said and stops nothing: an old release must not stop being testable by what is found today.
 *
 * @param {{ registry?: string }} options another registry than the one that npm is set to
 * @returns {Promise<string>} one line
 */
export async function adviseOnPackages({ registry } = {}) {
  const found = await audit(registry);
  if (found === null) return "Advisories: skipped, no registry answered.";
  const { low = 0, moderate = 0, high = 0, critical = 0 } = found;
  const sum = low + moderate + high + critical;
  if (sum === 0) return "Advisories: none are known of what the newsroom runs with.";
  return `Advisories: ${sum} (critical ${critical}, high ${high}); see npm audit --omit=dev`;
}

/** How many are known, by how bad they are; null where nobody answered, or not in time. */
function audit(registry) {
  const more = registry ? [`--registry=${registry}`] : [];
  const parameters = [
    "audit",
    "--json",
    "--omit=dev",
    "--package-lock-only",
    "--fetch-retries=0",
    `--fetch-timeout=${PATIENCE.registry}`,
    ...more,
  ];
  return new Promise((resolve) => {
    const child = spawn("npm", parameters, {
      cwd: ROOT,
      stdio: ["ignore", "pipe", "ignore"],
      timeout: PATIENCE.npm,
    });
    let said = "";
    child.stdout.on("data", (piece) => (said += piece));
    child.on("error", () => resolve(null));
    child.on("close", () => resolve(countsIn(said)));
  });
}

function countsIn(said) {
  try {
    return JSON.parse(said).metadata?.vulnerabilities ?? null;
  } catch {
    return null;
  }
}
