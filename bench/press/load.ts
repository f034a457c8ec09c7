import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";
import { cpus } from "node:os";

/** wrk is written in C: on two cores a load generator on Node.js would measure itself and not nginx. */

const CONNECTIONS = 64;
const THREADS = Math.max(1, Math.min(4, cpus().length - 1));

/** One run of load: requests in all, seconds, and how many milliseconds the middle and the slowest hundredth took. */
export type Load = { requests: number; seconds: number; p50: number; p99: number; failed: number };

/** So many seconds of 64 readers who ask for one address, or for the addresses in a file at random. */
export async function load(address: string, seconds: number, paths?: string, seed = 1): Promise<Load> {
  const parameters = [
    ...[`-t${paths ? 1 : THREADS}`, `-c${CONNECTIONS}`, `-d${seconds}s`, "--timeout", "30s"],
    ...["-s", path.join(import.meta.dirname, "load.lua"), "-H", "Accept-Encoding: br", address],
  ];
  const env = { ...process.env, ...(paths ? { LOAD_PATHS: paths, LOAD_SEED: String(seed) } : {}) };
  const { stdout } = await promisify(execFile)("wrk", parameters, { env });
  const measured = /^MEASURED (.*)$/m.exec(stdout)?.[1];
  if (!measured) throw new Error(`wrk measured nothing:\n${stdout}`);
  return JSON.parse(measured) as Load;
}
