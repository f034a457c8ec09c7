import { createHmac, timingSafeEqual } from "node:crypto";
import { nameOf } from "@/lib/media/renditions";
import type { Newsroom } from "@/lib/newsroom";
import { LINK_INCLUDE, linkState } from "./link-state";

type Link = { id: number; tokenHash: string };

const SHAPE = /^([1-9]\d{0,8})-([A-Za-z0-9_-]{43})$/;

/**
 * What the address of a picture carries on a page that was opened by a link: it opens this picture, as long as the
 * link works, and nothing else. The link's own token cannot be told from it.
 */
export function pictureKey({ id, tokenHash }: Link, contentHash: string): string {
  return `${id}-${sealed(tokenHash, nameOf(contentHash))}`;
}

/** Whether this key opens the picture whose hash begins so at this instant. */
export async function opensPicture({ db, clock }: Newsroom, picture: string, key: string): Promise<boolean> {
  const [, id, seal] = SHAPE.exec(key) ?? [];
  if (id === undefined || seal === undefined) return false;
  const link = await db.previewLink.findUnique({ where: { id: Number(id) }, include: LINK_INCLUDE });
  if (!link) return false;
  if (!timingSafeEqual(Buffer.from(seal), Buffer.from(sealed(link.tokenHash, picture)))) return false;
  return (await linkState(db, link, clock.now())) === "works";
}

/** 43 characters. They are compared as they are written: the last one has two bits that decoding leaves out. */
function sealed(tokenHash: string, picture: string): string {
  return createHmac("sha256", tokenHash).update(`picture ${picture}`).digest("base64url");
}
