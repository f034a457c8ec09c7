import { createRequire } from "node:module";

type Server = new (options: object) => { run: () => Promise<{ port: number }> };

/** A server that speaks S3, in a process of its own: it says its port, and ends with whoever started it. */
const S3rver = createRequire(import.meta.url)("s3rver") as Server;
const server = new S3rver({
  ...{ address: "127.0.0.1", port: 0, silent: true, directory: process.argv[2] ?? "" },
  configureBuckets: [{ name: "newsroom-pictures", configs: [] }],
});
const { port } = await server.run();
console.log(port);
process.stdin.on("end", () => process.exit()).resume();
