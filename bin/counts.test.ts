import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, it } from "vitest";
import { playwrightCounts, sumOf, vitestCounts } from "./counts.mjs";

const folder = mkdtempSync(path.join(tmpdir(), "newsroom-counts-"));

it("the closing line adds up what both runners report", () => {
  const rules = vitestCounts(
    report({ numPassedTests: 7, numFailedTests: 1, testResults: [failedFile("failed")] }),
  );
  const journeys = playwrightCounts(report({ stats: { expected: 4, flaky: 1, unexpected: 2 }, errors: [] }));
  expect(sumOf([rules, journeys])).toBe("12 passed, 3 failed");
});

it("a test file that broke before its first test counts as a failure", () => {
  const counts = vitestCounts(report({ numPassedTests: 7, numFailedTests: 0, testResults: [failedFile()] }));
  expect(counts).toEqual({ passed: 7, failed: 1 });
});

it("a newsroom that did not open counts as a failure of the journeys", () => {
  const counts = playwrightCounts(report({ stats: { expected: 0, flaky: 0, unexpected: 0 }, errors: [{}] }));
  expect(counts).toEqual({ passed: 0, failed: 1 });
});

function failedFile(...tests: string[]) {
  return { status: "failed", assertionResults: tests.map((status) => ({ status })) };
}

function report(content: object): string {
  const file = path.join(folder, `${Math.random()}.json`);
  writeFileSync(file, JSON.stringify(content));
  return file;
}
