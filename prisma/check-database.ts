import { CannotStart } from "./cannot-start";
import { connectedServer } from "./database-server";

// Asked before the newsroom is built: says in one sentence why DATABASE_URL will not do.
try {
  await connectedServer(process.env.DATABASE_URL ?? "");
} catch (error) {
  if (!(error instanceof CannotStart)) throw error;
  console.error(error.message);
  process.exit(1);
}
