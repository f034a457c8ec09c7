import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import path from "node:path";

/** What a bench is run on: its programs, their versions, and which core is whose. */

/** Each server under measurement runs on this core alone, whatever loads it on the others. */
const SERVER_CORE = "0";

const canPin = process.platform === "linux" && cpus().length > 1 && Boolean(find("taskset"));

/** On which cores a server runs: on that of servers alone, or wherever there is room. */
export type Cores = "own" | "any";

/** A program's command line, on these cores where cores can be given out. */
export function onCores(cores: Cores, program: string, parameters: readonly string[]): [string, string[]] {
  const list = cores === "own" ? SERVER_CORE : `0-${cpus().length - 1}`;
  return canPin ? ["taskset", ["-c", list, program, ...parameters]] : [program, [...parameters]];
}

/** Keeps this process, and whatever it starts from now on, away from the core of servers. */
export function leaveServerCore(): void {
  if (!canPin) return;
  execFileSync("taskset", ["-acp", `1-${cpus().length - 1}`, String(process.pid)], { stdio: "ignore" });
}

/**
 * The path of a program, installed from Debian's packages where it is missing and this process may; undefined where it
 * can't be had.
 */
export function findOrInstall(program: string): string | undefined {
  const found = find(program);
  if (found || process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return found;
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  try {
    execFileSync("apt-get", ["update"], { env, stdio: "ignore" });
    execFileSync("apt-get", ["install", "-y", "--no-install-recommends", program], { env, stdio: "ignore" });
  } catch {
    return undefined;
  }
  return find(program);
}

/** What stands beside figures, so that they can be had again. */
export function versions(nginx: string | undefined): string {
  const next = JSON.parse(readFileSync("node_modules/next/package.json", "utf8")) as { version: string };
  const said = (program: string, flag: string, pattern: RegExp) =>
    pattern.exec(outputOf(program, flag))?.[1] ?? "unknown";
  return [
    `Node.js ${process.versions.node}`,
    `Next ${next.version}`,
    nginx ? `nginx ${said(nginx, "-v", /nginx\/([\d.]+)/)}` : "no nginx",
    `wrk ${said("wrk", "-v", /wrk (?:debian\/)?([\d.]+)/)}`,
    `${cpus().length} × ${cpus()[0]?.model.trim() ?? "unknown"}`,
    canPin ? "each server on one core, load and database on the others" : "cores not given out",
  ].join(", ");
}

/** How many programs wanted a core lately: above a half, what is measured shares the machine. */
export function isBusy(): boolean {
  return (loadavg()[0] ?? 0) > 0.5;
}

/** The processor time that a process has used so far, in milliseconds; undefined where that cannot be read. */
export function processorTime(pid: number): number | undefined {
  const [user, system] = statOf(pid)?.slice(11, 13).map(Number) ?? [];
  // Linux counts in hundredths of a second, whatever its kernel's own clock.
  return user === undefined || system === undefined ? undefined : (user + system) * 10;
}

/** The memory that a process holds, in MB; undefined where that cannot be read. */
export function memoryOf(pid: number): number | undefined {
  try {
    const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
    return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
  } catch {
    return undefined;
  }
}

function statOf(pid: number): string[] | undefined {
  try {
    return readFileSync(`/proc/${pid}/stat`, "utf8")
      .replace(/^.*\) /s, "")
      .split(" ");
  } catch {
    return undefined;
  }
}

function find(program: string): string | undefined {
  const folders = [...(process.env.PATH ?? "").split(path.delimiter), "/usr/sbin", "/usr/local/sbin"];
  return folders.map((folder) => path.join(folder, program)).find((file) => existsSync(file));
}

/** What a program says of itself, wherever it says it. */
function outputOf(program: string, flag: string): string {
  try {
    return execFileSync("sh", ["-c", `"$0" ${flag} 2>&1 || true`, program], { encoding: "utf8" });
  } catch {
    return "";
  }
}
