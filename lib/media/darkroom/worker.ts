import { constants, setPriority } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { End } from "./ends";
import type { Answer, Job } from "./jobs";

/** A process that works in the darkroom. */
export type Worker = {
  pid: number | undefined;
  send: (job: Job) => void;
  /** While it is held, this process does not end before it. */
  hold: () => void;
  release: () => void;
  /** Lets it go: it ends by itself as soon as it notices. */
  end: () => void;
  kill: (because: NonNullable<End["because"]>) => void;
};

type Told = { answered: (answer: Answer) => void; ended: (end: End) => void };

/** Of what this process knows, only what a program needs to run: no address of a database, no secret. */
const PASSED_ON = ["PATH", "HOME", "TMPDIR", "TZ", "LANG"];

/** Starts a process that works on whatever it is sent, one job after another. */
export function openWorker({ answered, ended }: Told): Worker {
  const root = projectFolder();
  // Asked for in this way, Next's bundler does not look for what is to be started among what it bundles.
  const { fork } = process.getBuiltinModule("node:child_process");
  const child = fork(path.join(root, "lib/media/darkroom/work.ts"), [], {
    cwd: root,
    execArgv: ["--max-old-space-size=256", "--import", "tsx"],
    env: {
      ...Object.fromEntries(PASSED_ON.map((name) => [name, process.env[name]])),
      VIPS_WARNING: "0",
      // What one picture needed is given back before the next: no heap for each thread, blocks on their own (mallopt(3)).
      MALLOC_MMAP_THRESHOLD_: "131072",
      MALLOC_ARENA_MAX: "1",
    } as never,
    serialization: "advanced",
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  standBehind(child.pid);
  let because: End["because"];
  child.on("message", (answer) => answered(answer as Answer));
  child.on("exit", (code, signal) => ended({ code, signal, ...(because ? { because } : {}) }));
  child.on("error", () => ended({ code: null, signal: null }));
  return {
    pid: child.pid,
    // What cannot be sent any more is answered by the end of the process.
    send: (job) => void child.send(job, () => undefined),
    hold: () => [child, child.channel].forEach((one) => one?.ref()),
    release: () => [child, child.channel].forEach((one) => one?.unref()),
    end: () => void (child.connected && child.disconnect()),
    kill(reason) {
      because = reason;
      child.kill("SIGKILL");
    },
  };
}

/** Pages go before pictures. Set from here, before it has threads of its own: each has its own priority. */
function standBehind(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch (error) {
    // Some sandboxes forbid it, and it may have ended already: pictures are made all the same.
    console.warn("The darkroom works with the same priority as pages.", error);
  }
}

/** Next's bundle stands elsewhere, but knows where its modules came from. */
function projectFolder(): string {
  return path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../../..");
}
