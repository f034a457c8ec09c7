import path from "node:path";
import { dataFolder } from "@/lib/env";

/** The folder that holds every derivative of every picture. */
export function mediaFolder(): string {
  return path.join(dataFolder(), "media");
}

/** A derivative's file name, made from its content, so that it never changes: "3f2a…-960.jpg". */
export function derivativeName(contentHash: string, width: number): string {
  return `${nameOf(contentHash)}-${width}.jpg`;
}

/** What the names of all a picture's derivatives begin with: enough of its hash that no other's begins so. */
export function nameOf(contentHash: string): string {
  return contentHash.slice(0, NAME_LENGTH);
}

const NAME_LENGTH = 32;
const DERIVATIVE = /^([0-9a-f]{32})-[0-9]{2,5}\.jpg$/;

/** Where a derivative of that name would stand, and what its picture's hash begins with; null for what is no such name. */
export function derivativeAt(name: string): { path: string; picture: string } | null {
  const picture = DERIVATIVE.exec(name)?.[1];
  return picture === undefined ? null : { path: path.join(mediaFolder(), name), picture };
}
