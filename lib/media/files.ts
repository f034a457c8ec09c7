import path from "node:path";
import { dataFolder } from "@/lib/env";

/** The folder that holds every derivative of every picture. */
export function mediaFolder(): string {
  return path.join(dataFolder(), "media");
}

/** A derivative's file name, made from its content, so that it never changes: "3f2a…-960.jpg". */
export function derivativeName(contentHash: string, width: number): string {
  return `${contentHash.slice(0, 32)}-${width}.jpg`;
}

const NAME = /^[0-9a-f]{32}-[0-9]{2,5}\.jpg$/;

/** Where a derivative of that name would stand, or null for what is no such name. */
export function derivativePath(name: string): string | null {
  return NAME.test(name) ? path.join(mediaFolder(), name) : null;
}
