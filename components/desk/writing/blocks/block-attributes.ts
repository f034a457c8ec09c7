import type { Attributes } from "@tiptap/core";
import type { Crop, Suggested } from "@/lib/body/body";

/** Attributes as HTML holds them, so that a block that is copied inside the editor arrives whole. What is malformed is left out. */

const LONGEST_ID = 40;
const LONGEST_ADDRESS = 2_000;

/** A stable name, and whether the block as a whole is only suggested: every block of a text has both. */
export function blockAttributes(): Attributes {
  return {
    id: {
      default: null,
      keepOnSplit: false,
      parseHTML: (element) => idIn(element.getAttribute("data-id")),
      renderHTML: ({ id }) => (typeof id === "string" ? { "data-id": id } : {}),
    },
    suggested: {
      default: null,
      parseHTML: (element) => suggestedIn(jsonIn(element.getAttribute("data-suggested"))),
      renderHTML: ({ suggested }) => (suggested ? { "data-suggested": JSON.stringify(suggested) } : {}),
    },
  };
}

/** How a text uses a picture, but for the words under it. */
export function pictureAttributes(): Attributes {
  return {
    pictureId: {
      default: 0,
      parseHTML: (element) => numberIn(element.getAttribute("data-picture")),
      renderHTML: ({ pictureId }) => ({ "data-picture": pictureId as number }),
    },
    decorative: switchAttribute("decorative"),
    crop: {
      default: null,
      parseHTML: (element) => cropIn(jsonIn(element.getAttribute("data-crop"))),
      renderHTML: ({ crop }) => (crop ? { "data-crop": JSON.stringify(crop) } : {}),
    },
    framing: {
      default: null,
      // The newsroom refuses with a save whatever is no framing.
      parseHTML: (element) => jsonIn(element.getAttribute("data-framing")),
      renderHTML: ({ framing }) => (framing ? { "data-framing": JSON.stringify(framing) } : {}),
    },
  };
}

/** A yes or no that HTML holds as "data-name". */
export function switchAttribute(name: string, standing = false): Attributes[string] {
  const key = `data-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
  return {
    default: standing,
    parseHTML: (element) => element.getAttribute(key) === "true",
    renderHTML: (attributes) => ({ [key]: String(attributes[name] === true) }),
  };
}

/** Whether an address may stand in a text: what a browser could run is refused, and a user's name and password in it, as a save does. */
export function isPlainAddress(text: string): boolean {
  if (text.length > LONGEST_ADDRESS || !URL.canParse(text)) return false;
  const url = new URL(text);
  if (url.username !== "" || url.password !== "") return false;
  return url.protocol === "mailto:" ? url.pathname.includes("@") : /^https?:$/.test(url.protocol);
}

function idIn(text: string | null): string | null {
  return text !== null && text.length > 0 && text.length <= LONGEST_ID ? text : null;
}

/** A picture's number, or 0 for what is none. */
export function numberIn(text: string | null): number {
  return text !== null && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : 0;
}

function jsonIn(text: string | null): unknown {
  if (text === null) return null;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function suggestedIn(value: unknown): Suggested | null {
  if (!isRecord(value) || !isRecord(value.by)) return null;
  const { change, by } = value;
  const { id, personId, name, at } = by;
  if (change !== "inserted" && change !== "deleted") return null;
  if (typeof id !== "string" || typeof personId !== "number") return null;
  if (typeof name !== "string" || typeof at !== "string") return null;
  return { change, by: { id, personId, name, at } };
}

function cropIn(value: unknown): Crop | null {
  if (!isRecord(value)) return null;
  const { x, y, width, height } = value;
  const parts = [x, y, width, height];
  if (!parts.every((part): part is number => typeof part === "number" && part >= 0 && part <= 1)) return null;
  return { x, y, width, height } as Crop;
}
