import { expect, it } from "vitest";
import { connectedServer, refuseUnfit } from "./database-server";

it("a PostgreSQL older than 15 is refused by its number", () => {
  expect(() => refuseUnfit({ version: 140_011, encoding: "UTF8" })).toThrow("a PostgreSQL 14");
  expect(() => refuseUnfit({ version: 150_000, encoding: "UTF8" })).not.toThrow();
});

it("a database that cannot hold every alphabet is refused", () => {
  expect(() => refuseUnfit({ version: 160_000, encoding: "LATIN1" })).toThrow("needs UTF8");
});

it("an unreachable database is named without its password", async () => {
  const failure = await connectedServer("postgresql://desk:secret@localhost:1/paper").catch(String);
  expect(failure).toContain("postgresql://desk@localhost:1/paper cannot be reached");
  expect(failure).not.toContain("secret");
});
