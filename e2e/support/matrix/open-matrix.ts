import { matrixNewsroom, ownServer } from "../own-newsroom";

/** The matrix's newsroom, with a server of its own that is closed with it. */
export async function openMatrix() {
  const { databaseUrl, data, secret, cookies, make, close } = await matrixNewsroom();
  const settings = { NEWSROOM_DATA: data, NEXTAUTH_SECRET: secret };
  const server = await ownServer(databaseUrl, "", undefined, settings);
  await server.start();
  return {
    ...{ cookies, make, address: server.address },
    close: async (): Promise<void> => {
      await server.end("SIGTERM");
      server.forget();
      await close();
    },
  };
}
