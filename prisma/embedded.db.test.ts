import { statSync } from "node:fs";
import { Client } from "pg";
import { expect, inject, it } from "vitest";

it("the embedded server listens on no port, and at its socket to nobody but whose machine's account it runs under", async () => {
  const { url } = inject("testServer");
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query(
    `SELECT current_setting('listen_addresses') AS addresses, current_setting('unix_socket_permissions') AS socket,
       current_setting('unix_socket_directories') AS folder`,
  );
  await client.end();
  const { folder = "", ...told } = rows[0] as Record<string, string>;
  expect(told).toEqual({ addresses: "", socket: "0700" });
  expect(new URL(url).searchParams.get("host")).toBe(folder);
  expect(statSync(folder).mode & 0o777).toBe(0o700);
});
