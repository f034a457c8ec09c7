import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { freePort, isInstalled, startServer, trialFolder } from "./trial";

const CONFIGURATION = path.join(import.meta.dirname, "varnish.vcl");

/** Whether there is a Varnish here that can work by our configuration. */
export function isVarnishInstalled(): boolean {
  const { folder, remove } = trialFolder();
  const is = isInstalled(
    "varnishd",
    "-C",
    "-f",
    CONFIGURATION,
    "-n",
    path.join(folder, "work"),
    "-j",
    "none",
  );
  remove();
  return is;
}

/** A Varnish at work by our configuration, before a newsroom on this port. */
export async function startVarnish(newsroom: number): Promise<{ port: number; stop: () => Promise<void> }> {
  const { folder, remove } = trialFolder();
  const port = await freePort();
  const file = path.join(folder, "newsroom.vcl");
  // A minute is too long to be waited for: here a copy that is older than two seconds is shown only on a fault.
  const own = readFileSync(CONFIGURATION, "utf8")
    .replace('.port = "3000"', `.port = "${newsroom}"`)
    .replace("set req.grace = 60s;", "set req.grace = 1s;");
  writeFileSync(file, own);
  const listening = ["-a", `127.0.0.1:${port}`, "-n", path.join(folder, "work"), "-j", "none"];
  const settings = ["-s", "malloc,32m", "-p", "http_gzip_support=off", "-F"];
  const stop = await startServer("varnishd", ["-f", file, ...listening, ...settings], port);
  return { port, stop: () => stop().finally(remove) };
}
