import { defineConfig } from "prisma/config";

// `prisma generate` needs no schema engine, but its command line would download one all the same.
// A name that exists keeps it from that; migrations run by prisma/migrate.ts and need none either.
if (process.argv.includes("generate")) process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

export default defineConfig({
  schema: "prisma/schema.prisma",
  migrations: { path: "prisma/migrations" },
  ...(process.env.DATABASE_URL ? { datasource: { url: process.env.DATABASE_URL } } : {}),
});
