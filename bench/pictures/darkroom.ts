import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import sharp from "sharp";
import { sha256 } from "@/lib/chain";
import { makeFile, makeFiles, type WantedFile } from "@/lib/media/darkroom/darkroom";
import { filesOf, renditionOf, type Format, type OriginalFile } from "@/lib/media/renditions";

/** How much more than the best a file may weigh. */
const LIMIT = 1.1;

/** The layouts' widths: on a phone of 360 px with two dots a pixel; in the column of a text and in the wide one at 1,280 px. */
const SHOWN = [720, 660, 968];

/** How hard the best tries. What is faster is larger, but not always. */
const EFFORTS = { avif: [0, 2, 4, 5, 6], webp: [0, 2, 4, 6] };

const PACKAGES = "node_modules/@stdlib";
const PREFIX = "datasets-img-";

const WORDS = { credit: "Dana Ermek", creator: "Dana Ermek", copyright: "", source: "" };

/** Weighs the darkroom's files against the best encodes of the same cuts, and times all files of each photograph. */
export async function measureDarkroom(print: (line: string) => void): Promise<void> {
  const ratios: Record<"avif" | "webp", number[]> = { avif: [], webp: [] };
  for (const { name, bytes, file } of await photographs()) {
    const rendition = renditionOf(file, {}, "used");
    for (const width of SHOWN.filter((one) => one <= file.width)) {
      const said: string[] = [];
      for (const format of ["avif", "webp"] as const) {
        const ours = (await makeFile(bytes, rendition, { width, format }, WORDS)).byteLength;
        const best = await bestOf(bytes, width, format);
        ratios[format].push(ours / best);
        said.push(`${format} ${kb(ours)} of ${kb(best)} kB at best, ${(ours / best).toFixed(3)}`);
      }
      print(`  ${name.padEnd(24)}${String(width).padStart(5)} px  ${said.join("; ")}`);
    }
    const begun = performance.now();
    let count = 0;
    let weight = 0;
    const files = filesOf(rendition, "used").map(readWanted);
    for await (const made of makeFiles(bytes, rendition, files, WORDS)) {
      count += 1;
      weight += made.bytes.byteLength;
    }
    const seconds = (performance.now() - begun) / 1000;
    print(`  ${name.padEnd(24)}all ${count} files of a cut in ${seconds.toFixed(1)} s, ${kb(weight)} kB`);
  }
  for (const [format, all] of Object.entries(ratios)) {
    const mean = all.reduce((sum, one) => sum + one, 0) / all.length;
    const worst = Math.max(...all);
    print(`${format}: ${mean.toFixed(3)} of the best in the mean, ${worst.toFixed(3)} at worst`);
    if (worst > LIMIT) process.exitCode = 1;
  }
}

async function bestOf(bytes: Buffer, width: number, format: "avif" | "webp"): Promise<number> {
  const quality = { avif: 50, webp: 75 }[format];
  const sizes: number[] = [];
  for (const effort of EFFORTS[format]) {
    const encoded = sharp(bytes).autoOrient().resize({ width })[format]({ quality, effort });
    sizes.push((await encoded.toBuffer()).byteLength);
  }
  return Math.min(...sizes);
}

async function photographs(): Promise<{ name: string; bytes: Buffer; file: OriginalFile }[]> {
  const packages = readdirSync(PACKAGES).filter((name) => name.startsWith(PREFIX));
  return Promise.all(
    packages.sort().map(async (name) => {
      const bytes = readFileSync(path.join(PACKAGES, name, "data/image.jpg"));
      const { width, height } = (await sharp(bytes).metadata()).autoOrient;
      return { name: name.replace(PREFIX, ""), bytes, file: { contentHash: sha256(bytes), width, height } };
    }),
  );
}

function readWanted(file: string): WantedFile {
  const [width = "", format = ""] = file.split(".");
  return { width: Number(width), format: format as Format };
}

function kb(bytes: number): string {
  return (bytes / 1000).toFixed(1);
}
