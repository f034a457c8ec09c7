import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { request } from "@playwright/test";
import { findBrowser } from "@/bin/browser.mjs";
import { publicAddresses } from "@/e2e/support/addresses";

/**
 * The claim: every kind of public page has 100 of 100 for accessibility, best practices and search engines in
 * Lighthouse's look at it as a phone. `npm run bench -- lighthouse http://localhost:3000` looks at the newsroom that runs
 * there. Lighthouse is fetched by npx in this version: it is larger than the rest of the project, and nothing else needs it.
 */

const LIGHTHOUSE = "lighthouse@12.8.2";
const CATEGORIES = ["accessibility", "best-practices", "seo"] as const;
const LARGEST_REPORT = 64_000_000;

type Report = {
  categories: Record<string, { score: number; auditRefs: { id: string; weight: number }[] }>;
  audits: Record<string, { score: number | null }>;
};

const [site] = process.argv.slice(2);
if (!site) throw new Error("Say where the newsroom runs: npm run bench -- lighthouse http://localhost:3000");
const chrome = await findBrowser();
const asking = await request.newContext({ baseURL: site });
for (const [kind, address] of Object.entries(await publicAddresses(asking))) {
  const { categories, audits } = await look(new URL(address, site).href);
  const scores = CATEGORIES.map((name) => Math.round((categories[name]?.score ?? 0) * 100));
  const failed = CATEGORIES.flatMap((name) =>
    (categories[name]?.auditRefs ?? [])
      .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1)
      .map(({ id }) => id),
  );
  console.log(
    [kind.padEnd(26), ...scores.map((score) => String(score).padStart(4)), " ", ...failed].join(" "),
  );
}
await asking.dispose();

/** Lighthouse's report on one address. An answer that is no success, as "not found" is, is looked at all the same. */
async function look(address: string): Promise<Report> {
  const { stdout } = await promisify(execFile)(
    "npx",
    [
      ...["--yes", LIGHTHOUSE, address, "--quiet", "--output=json"],
      `--only-categories=${CATEGORIES.join(",")}`,
      "--chrome-flags=--headless=new --no-sandbox --ignore-certificate-errors",
    ],
    { env: { ...process.env, CHROME_PATH: chrome }, maxBuffer: LARGEST_REPORT },
  );
  return JSON.parse(stdout) as Report;
}
