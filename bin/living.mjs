import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";

/**
 * Names a living process so that the name is never true of another one later: process numbers are
 * reused, so the moment of its start and the boot of the machine belong to the name.
 * Null when no such process lives (a zombie does not).
 *
 * @param {number} pid
 * @returns {string | null}
 */
export function identityOf(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return null;
  return existsSync("/proc/self/stat") ? identityFromProc(pid) : identityFromPs(pid);
}

/**
 * True while the process that `identityOf` named is still the same living process.
 *
 * @param {string} identity
 */
export function isLiving(identity) {
  return identity !== "" && identityOf(Number(identity.split(" ")[0])) === identity;
}

/**
 * The command line of a living process, its arguments separated by spaces; empty when there is none.
 *
 * @param {number} pid
 * @returns {string}
 */
export function commandLineOf(pid) {
  if (identityOf(pid) === null) return "";
  try {
    if (existsSync("/proc/self/cmdline"))
      return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
    return ps(pid, "command=");
  } catch {
    return "";
  }
}

function identityFromProc(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The second field is the command in parentheses and may itself hold spaces and parentheses.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    if (fields[0] === "Z" || fields[0] === "X") return null;
    return `${pid} ${fields[19]} ${readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim()}`;
  } catch {
    return null;
  }
}

function identityFromPs(pid) {
  try {
    const [state, ...started] = ps(pid, "state=,lstart=").split(/\s+/);
    return state === "" || state.startsWith("Z") ? null : `${pid} ${started.join("_")}`;
  } catch {
    return null;
  }
}

function ps(pid, columns) {
  return execFileSync("ps", ["-o", columns, "-p", String(pid)], { encoding: "utf8" }).trim();
}
