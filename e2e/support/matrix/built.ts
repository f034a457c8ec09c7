import { readFileSync } from "node:fs";
import path from "node:path";

/** What the build says of itself: nobody keeps these lists by hand. */

export type ServerAction = {
  id: string;
  /** As it is exported: "publishStoryAction". */
  name: string;
  /** The addresses whose pages have it, as Next writes them: "/desk/stories/[id]/publish". Its own comes first. */
  routes: string[];
};

/** Every address that the build answers at, as Next writes it, and whether a page or a handler answers there. */
export type Route = { route: string; kind: "page" | "route" };

type Manifest = {
  node: Record<string, { exportedName: string; filename: string; workers: Record<string, unknown> }>;
};

/** Every server action of the build. */
export function serverActions(): ServerAction[] {
  const { node } = read<Manifest>("server/server-reference-manifest.json");
  return Object.entries(node).map(([id, { exportedName, filename, workers }]) => {
    const folder = path.dirname(filename);
    const files = Object.keys(workers).sort((a, b) => nearness(b, folder) - nearness(a, folder));
    return { id, name: exportedName, routes: files.map((file) => addressOf(file.replace(/^app/, ""))) };
  });
}

/** Every route of the build. */
export function routes(): Route[] {
  const files = Object.keys(read<object>("server/app-paths-manifest.json"));
  return files
    .filter((file) => !file.startsWith("/_"))
    .map((file) => ({ route: addressOf(file), kind: file.endsWith("/route") ? "route" : "page" }));
}

/** "/(desk)/desk/log/page" → "/desk/log" */
function addressOf(file: string): string {
  const parts = file.split("/").filter((part) => part !== "" && !/^\(.*\)$/.test(part));
  return `/${parts.slice(0, -1).join("/")}`;
}

/** How many folders a page shares with the file in which an action is written; the very same is nearest. */
function nearness(page: string, folder: string): number {
  const own = path.dirname(page);
  if (own === folder) return 1_000;
  const other = folder.split("/");
  return own.split("/").findIndex((part, at) => part !== other[at]) * 10 - own.split("/").length;
}

function read<Content>(file: string): Content {
  const folder = process.env.NEWSROOM_DIST ?? ".next-test";
  return JSON.parse(readFileSync(path.join(folder, file), "utf8")) as Content;
}
