import { readerDatabase } from "@/lib/database";
import { cacheSettings } from "@/lib/env";
import { NotDeveloped } from "@/lib/media/files/develop-file";
import { giveFile } from "@/lib/media/files/give-file";
import { findCardTerms, findPictureTerms, type FileTerms } from "@/lib/media/files/kept-by-caches";
import { pictureStanding } from "@/lib/media/files/public-picture";
import { FORMATS, namedFile } from "@/lib/media/renditions";
import { openNewsroom } from "@/lib/newsroom";
import { opensPicture } from "@/lib/previews/picture-key";
import { TooMany } from "@/lib/refusal";
import { giveSocialCard } from "@/lib/stories/give-social-card";
import { PICTURE_KEY } from "@/lib/stories/show-picture";
import { findActor } from "@/lib/web/actor";
import { Shared, sharedTerms } from "@/press/shared";

/**
 * A name is made from the picture's content, so what it once stood for it stands for always. Its right may end all the
 * same: caches that readers share ask again soon, unless they are told.
 */
const FOR_EVER = "public, max-age=31536000, s-maxage=60, immutable";
const SHARED_SHORTLY = { "CDN-Cache-Control": "max-age=60", "Surrogate-Control": "max-age=60" };
const KEPT_BY_NOBODY = { "Cache-Control": "private, no-store" };

/** How soon whoever asked for a file that cannot be made just now may ask again, in seconds. */
const ASK_AGAIN_AFTER = 5;

/**
 * One file of a picture: for everybody while something public uses it, else for whoever is signed in and for whoever
 * has a key from a shared preview. For all others it is gone where readers have seen it, and never was there where they
 * have not. What the desk shows of the library is for whoever is signed in.
 */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ name: string }> },
): Promise<Response> {
  const { name } = await params;
  return unlessNotMade(() => answer(request, name));
}

async function answer(request: Request, name: string): Promise<Response> {
  const file = namedFile(name);
  if (!file) return card(name);
  const standing = file.for === "desk" ? "never" : await pictureStanding(readerDatabase(), file.picture);
  if (standing === "public")
    return picture(request, name, () => termsOf(() => findPictureTerms(openNewsroom(), file.picture)));
  const key = new URL(request.url).searchParams.get(PICTURE_KEY) ?? "";
  const allowed = (await findActor()) !== null || (await opensPicture(openNewsroom(), file.picture, key));
  if (allowed) return picture(request, name, () => KEPT_BY_NOBODY);
  return without(standing === "past" ? 410 : 404);
}

/** A story's card for social networks: it ends with its story, and with the picture that it shows. */
async function card(name: string): Promise<Response> {
  const given = await giveSocialCard(openNewsroom(), readerDatabase(), name);
  if (given.standing !== "public") return without(given.standing === "past" ? 410 : 404);
  const { bytes, storyId, picture: shown } = given;
  const terms = await termsOf(() => findCardTerms(openNewsroom(), storyId, shown));
  return new Response(new Uint8Array(bytes), {
    headers: {
      ...{ "Content-Type": FORMATS.jpg, "Content-Length": String(bytes.byteLength) },
      ...{ ...terms, "X-Content-Type-Options": "nosniff" },
    },
  });
}

type Terms = () => Record<string, string> | Promise<Record<string, string>>;

async function picture(request: Request, name: string, terms: Terms): Promise<Response> {
  const given = await giveFile(openNewsroom(), name);
  if (!given) return without(404);
  const { bytes, format } = given;
  const headers = { ...(await terms()), ETag: `"${name}"`, "X-Content-Type-Options": "nosniff" };
  if (holds(request, name)) return new Response(null, { status: 304, headers });
  return new Response(new Uint8Array(bytes), {
    headers: {
      ...headers,
      "Content-Type": FORMATS[format],
      "Content-Disposition": "inline",
    },
  });
}

/** Whatever cannot be made just now is said so: of a card, too, whose picture is still to be made. */
async function unlessNotMade(give: () => Promise<Response>): Promise<Response> {
  try {
    return await give();
  } catch (error) {
    if (!(error instanceof NotDeveloped || error instanceof TooMany)) throw error;
    console.error(error);
    return without(503);
  }
}

/** What of a public file is told to browsers, and to the caches that an owner has set and that are purged. */
async function termsOf(find: () => Promise<FileTerms | null>): Promise<Record<string, string>> {
  const purged = sharedTerms(cacheSettings());
  const told = purged && (await find());
  if (!told) return { "Cache-Control": FOR_EVER, ...SHARED_SHORTLY };
  const headers = new Shared(purged, told.tags, told.until?.getTime() ?? Infinity).at(Date.now());
  const pairs = Array.from({ length: headers.length / 2 }, (_, at) => headers.slice(2 * at, 2 * at + 2));
  return { "Cache-Control": FOR_EVER, ...(Object.fromEntries(pairs) as Record<string, string>) };
}

/** `If-None-Match` compares weakly: a proxy may have put W/ before the tag. */
function holds({ headers }: Request, name: string): boolean {
  const condition = headers.get("if-none-match");
  return condition !== null && (condition.trim() === "*" || condition.includes(`"${name}"`));
}

const WORDS = { 404: "Not found", 410: "Gone", 503: "Not available just now" } as const;

/** Kept by nobody either: the picture may be public, or made, in a moment. */
function without(status: keyof typeof WORDS): Response {
  const headers = new Headers({ "Content-Type": "text/plain; charset=utf-8", ...KEPT_BY_NOBODY });
  if (status === 503) headers.set("Retry-After", String(ASK_AGAIN_AFTER));
  return new Response(WORDS[status], { status, headers });
}
