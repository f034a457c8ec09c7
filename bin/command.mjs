import { spawn } from "node:child_process";
import { CannotStart } from "./cannot-start.mjs";
import { ROOT } from "./root.mjs";

/** The signals that mean "please end", with the status a shell expects afterwards. */
const SIGNALS = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 };

/**
 * Runs a command in the checkout's folder and passes our signals on to it.
 *
 * @param {string} command
 * @param {string[]} parameters
 * @param {{ env?: Record<string, string | undefined>, quiet?: boolean, tied?: boolean }} options
 *   quiet: the output is kept and shown only when the command fails;
 *   tied: the command is ended when this process dies, however it dies
 * @returns {Promise<number>} the exit status
 */
export function run(command, parameters, { env = {}, quiet = false, tied = false } = {}) {
  return new Promise((resolve, reject) => {
    const output = quiet ? "pipe" : "inherit";
    const child = spawn(command, parameters, {
      cwd: ROOT,
      env: { ...process.env, ...env, ...(tied ? { NEWSROOM_TIED_TO: String(process.pid) } : {}) },
      stdio: [quiet ? "ignore" : "inherit", output, output, ...(tied ? ["pipe"] : [])],
    });
    const kept = [];
    child.stdout?.on("data", (chunk) => kept.push(chunk));
    child.stderr?.on("data", (chunk) => kept.push(chunk));
    const unforward = forwardSignals(child);
    child.on("error", (error) => reject(new CannotStart(`${command} cannot be run (${error.code}).`)));
    child.on("close", (code, signal) => {
      unforward();
      if (quiet && code !== 0) process.stderr.write(Buffer.concat(kept));
      resolve(code ?? SIGNALS[signal] ?? 1);
    });
  });
}

/** Like `run`, but anything other than success is a reason not to go on. */
export async function mustRun(what, command, parameters, options) {
  const status = await run(command, parameters, options);
  if (status !== 0) throw new CannotStart(`${what} failed with status ${status}; its output stands above.`);
}

function forwardSignals(child) {
  const handlers = Object.keys(SIGNALS).map((signal) => [signal, () => child.kill(signal)]);
  for (const [signal, handler] of handlers) process.on(signal, handler);
  return () => handlers.forEach(([signal, handler]) => process.off(signal, handler));
}
