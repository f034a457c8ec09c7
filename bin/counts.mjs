import { existsSync, readFileSync } from "node:fs";

/**
 * What a runner's own report says. A test file or a set-up that broke before its tests counts as one failure.
 *
 * @typedef {{ passed: number, failed: number }} Counts
 */

/**
 * @param {string} file vitest's JSON report; one that was never written counts nothing
 * @returns {Counts}
 */
export function vitestCounts(file) {
  const report = read(file);
  if (report === null) return { passed: 0, failed: 0 };
  const broken = report.testResults.filter(
    (result) =>
      result.status === "failed" && !result.assertionResults.some((test) => test.status === "failed"),
  );
  return { passed: report.numPassedTests, failed: report.numFailedTests + broken.length };
}

/**
 * @param {string} file Playwright's JSON report; one that was never written counts nothing
 * @returns {Counts}
 */
export function playwrightCounts(file) {
  const report = read(file);
  if (report === null) return { passed: 0, failed: 0 };
  const { expected, flaky, unexpected } = report.stats;
  const broken = unexpected === 0 ? report.errors.length : 0;
  return { passed: expected + flaky, failed: unexpected + broken };
}

/** The closing line of `npm test`. */
export function sumOf(counts) {
  const total = (kind) => counts.reduce((sum, count) => sum + count[kind], 0);
  return `${total("passed")} passed, ${total("failed")} failed`;
}

function read(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : null;
}
