import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { defineConfig, devices } from "@playwright/test";
import { freePort } from "./bin/port.mjs";

// Set once here and inherited by every worker: the newsroom under test, its port and its data folder.
process.env.E2E_PORT ??= String(await freePort());
process.env.NEWSROOM_DATA = process.env.E2E_DATA ??= mkdtempSync(path.join(tmpdir(), "newsroom-e2e-"));
process.env.NEWSROOM_DIST ??= ".next-test";
const address = `http://localhost:${process.env.E2E_PORT}`;

export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results",
  fullyParallel: false,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  workers: 1,
  timeout: 60_000,
  reporter: "list",
  use: {
    baseURL: address,
    locale: "en-GB",
    timezoneId: "Asia/Almaty",
    trace: "retain-on-failure",
    actionTimeout: 8_000,
    navigationTimeout: 30_000,
    ...devices["Desktop Chrome"],
    launchOptions: {
      ...(process.env.CHROMIUM_PATH ? { executablePath: process.env.CHROMIUM_PATH } : {}),
      args: [
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
      ],
    },
  },
  webServer: {
    command: "node --import tsx e2e/support/newsroom.ts",
    url: address,
    timeout: 180_000,
    reuseExistingServer: false,
    gracefulShutdown: { signal: "SIGTERM", timeout: 15_000 },
    stdout: "pipe",
  },
});
