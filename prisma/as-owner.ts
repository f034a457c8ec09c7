import { Client } from "pg";
import { databaseUrl } from "@/lib/env";
import { loginAs } from "./logins";

/** For tests, which work as the newsroom does: the same database for the owner of its tables, who may do anything. */
export function ownerUrl(): string {
  return loginAs(databaseUrl(), "newsroom");
}

/** Does these as the owner. Sent as one text, they are one transaction. */
export async function asOwner(...statements: string[]): Promise<void> {
  const client = new Client({ connectionString: ownerUrl() });
  await client.connect();
  try {
    await client.query(statements.join("; "));
  } finally {
    await client.end();
  }
}
