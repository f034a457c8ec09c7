import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

const tests = "{app,bin,components,deploy,lib,press,prisma}/**/*";
const alias = [{ find: /^@\//, replacement: `${import.meta.dirname}/` }];
/** What the owner of this machine has set must not reach a test. */
const env = {
  DATABASE_URL: "",
  APP_DATABASE_URL: "",
  READER_DATABASE_URL: "",
  SITE_URL: "https://newsroom.example",
  NEWSROOM_DATA: "",
  SMTP_URL: "",
  MAIL_FROM: "",
  PURGE_FASTLY: "",
  PURGE_CLOUDFLARE: "",
  PURGE_VARNISH: "",
  PURGE_HOOKS: "",
  MEDIA_S3_BUCKET: "",
  MEDIA_S3_ENDPOINT: "",
  MEDIA_S3_KEY: "",
  MEDIA_S3_SECRET: "",
};

export default defineConfig({
  test: {
    // Every file has a database and a folder of its own.
    maxWorkers: availableParallelism(),
    projects: [
      {
        resolve: { alias },
        test: {
          name: "rules",
          include: [`${tests}.test.{ts,tsx}`],
          exclude: [`${tests}.db.test.ts`],
          env,
          testTimeout: 60_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: "database",
          include: [`${tests}.db.test.ts`],
          env,
          globalSetup: "./prisma/test-database.ts",
          setupFiles: "./prisma/test-database-worker.ts",
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
