import { noteRead } from "@/lib/expiries/note-read";
import { editionHref } from "@/lib/editions/addresses";
import { siteUrl } from "@/lib/env";
import type { HeadsFile } from "@/lib/heads/fields";
import { findHeadsFile, listHeadDays } from "@/lib/heads/public";
import { readerContext } from "./reader-context";

/** The days whose heads were published, and where each day's file stands. */
export type HeadsList = {
  format: 1;
  site: string;
  days: { day: string; at: string; hash: string; url: string }[];
};

/** The list of daily heads. It belongs to the whole site, so that it stands at the default edition's address only; null elsewhere. */
export async function readHeadsList(language: string): Promise<HeadsList | null> {
  const context = await readerContext(language);
  if (!context?.edition.isDefault) return null;
  noteRead("heads");
  const days = await listHeadDays(context.db);
  return {
    format: 1,
    site: siteUrl(),
    days: days.map((one) => ({
      ...one,
      url: siteUrl() + editionHref(context.edition, "heads", `${one.day}.json`),
    })),
  };
}

/** One day's file by its name ("2026-11-22.json"); null where there is none. */
export async function readHeads(language: string, name: string): Promise<HeadsFile | null> {
  const context = await readerContext(language);
  const day = /^([12]\d{3}-\d{2}-\d{2})\.json$/.exec(name)?.[1];
  if (!context?.edition.isDefault || day === undefined) return null;
  noteRead("heads");
  return findHeadsFile(context.db, day);
}
