import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fingerprint } from "@/bin/fingerprint.mjs";
import { dataFolder, siteUrl } from "@/lib/env";

/**
 * A short text that is another one whenever the same story might make another page: of another build, another press,
 * another address of the site, other words of an edition's own.
 *
 * @param build the folder of Next's build
 */
export function versionOfPages(build: string): string {
  const words = path.join(dataFolder(), "words");
  const parts = [
    ...[siteUrl(), process.version, fingerprint(["press", "lib", "package-lock.json"])],
    ...["BUILD_ID", "newsroom-sources"].map((name) => contentOf(path.join(build, name))),
    ...namesIn(words).flatMap((name) => [name, contentOf(path.join(words, name))]),
  ];
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex");
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}

function contentOf(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
