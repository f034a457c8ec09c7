import { mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { identityOf, isLiving } from "../bin/living.mjs";
import type { Place } from "./embedded-place";

/** Notes that this process uses the cluster; the note is worth nothing once the process is dead. */
export async function addUser(place: Place): Promise<void> {
  await mkdir(place.usersFolder, { recursive: true });
  // The data folder stands in the note because a copied checkout takes its notes along.
  await writeFile(ownNote(place), `${identityOf(process.pid) ?? ""}\n${place.dataFolder}\n`);
}

export async function removeUser(place: Place): Promise<void> {
  await rm(ownNote(place), { force: true });
}

/** True when a living process other than this one uses the cluster. Notes of dead ones are swept away. */
export async function hasOtherUsers(place: Place): Promise<boolean> {
  const notes = await readdir(place.usersFolder).catch(() => []);
  let others = false;
  for (const note of notes.filter((name) => name !== String(process.pid))) {
    const file = path.join(place.usersFolder, note);
    const [identity = "", dataFolder = ""] = (await readFile(file, "utf8").catch(() => "")).split("\n");
    if (dataFolder === place.dataFolder && isLiving(identity)) others = true;
    else await rm(file, { force: true });
  }
  return others;
}

function ownNote(place: Place): string {
  return path.join(place.usersFolder, String(process.pid));
}
