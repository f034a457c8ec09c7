import { readerDatabase } from "@/lib/database";
import { giveFile } from "@/lib/media/give-file";
import { pictureStanding } from "@/lib/media/public-picture";
import { FORMATS, namedFile } from "@/lib/media/renditions";
import { openNewsroom } from "@/lib/newsroom";
import { opensPicture } from "@/lib/previews/picture-key";
import { PICTURE_KEY } from "@/lib/stories/lookups";
import { findActor } from "@/lib/web/actor";

/** A name is made from the picture's content, so what it once stood for it stands for always. */
const FOR_EVER = "public, max-age=31536000, immutable";
/** Its right may end, and nobody purges pictures: caches that readers share ask again soon. */
const SHARED_SHORTLY = { "CDN-Cache-Control": "max-age=60", "Surrogate-Control": "max-age=60" };
const KEPT_BY_NOBODY = "private, no-store";

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
  const file = namedFile(name);
  if (!file) return missing(404);
  const standing = file.for === "desk" ? "never" : await pictureStanding(readerDatabase(), file.picture);
  if (standing === "public") return picture(name, FOR_EVER);
  const key = new URL(request.url).searchParams.get(PICTURE_KEY) ?? "";
  const allowed = (await findActor()) !== null || (await opensPicture(openNewsroom(), file.picture, key));
  if (allowed) return picture(name, KEPT_BY_NOBODY);
  return missing(standing === "past" ? 410 : 404);
}

async function picture(name: string, caching: string): Promise<Response> {
  const given = await giveFile(openNewsroom(), name);
  if (!given) return missing(404);
  return new Response(new Uint8Array(given.bytes), {
    headers: {
      "Content-Type": FORMATS[given.format],
      "Cache-Control": caching,
      ...(caching === FOR_EVER ? SHARED_SHORTLY : {}),
      "X-Content-Type-Options": "nosniff",
    },
  });
}

/** Kept by nobody either: the picture may be public in a moment. */
function missing(status: 404 | 410): Response {
  return new Response(status === 410 ? "Gone" : "Not found", {
    status,
    headers: { "Content-Type": "text/plain", "Cache-Control": KEPT_BY_NOBODY },
  });
}
