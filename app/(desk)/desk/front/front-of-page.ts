import { cache } from "react";
import { readDeskFront } from "@/lib/fronts/desk-front";
import type { FrontDeskView } from "@/lib/fronts/fields";
import { openNewsroom } from "@/lib/newsroom";
import { whyNot } from "@/lib/permissions";
import { NotFound } from "@/lib/refusal";
import { requireActor } from "@/lib/web/actor";
import { wordsFor } from "@/lib/words/words";
import { frontAddress } from "./front-address";

export type FrontPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** The front that an address names, for whoever is signed in: the first edition's without a name, null where there is none. */
export async function frontOf({ searchParams }: FrontPageProps) {
  const address = frontAddress(await searchParams);
  const query = address.edition === undefined ? "" : `?edition=${encodeURIComponent(address.edition)}`;
  const actor = await requireActor(`/desk/front${query}`);
  const newsroom = openNewsroom();
  const reason = whyNot(actor, "front.arrange");
  return {
    ...{ address, actor, newsroom, words: wordsFor(actor.language) },
    refused: reason !== null,
    front: reason ? null : await deskFront(actor.id, address.edition),
  };
}

/** The same with the launched front that the address numbers in the place of the draft; null where there is none. */
export async function earlierFrontOf({ searchParams }: FrontPageProps): Promise<FrontDeskView | null> {
  const { edition, number } = frontAddress(await searchParams);
  const actor = await requireActor("/desk/front");
  if (number === undefined || whyNot(actor, "front.arrange") !== null) return null;
  return deskFront(actor.id, edition, number);
}

/** Read once for a request: the page and its head both ask. */
const deskFront = cache(
  async (_actorId: number, edition?: string, earlier?: number): Promise<FrontDeskView | null> => {
    const newsroom = openNewsroom();
    const actor = await requireActor("/desk/front");
    const first = await newsroom.db.edition.findFirst({ orderBy: { position: "asc" } });
    const language = edition ?? first?.language;
    if (language === undefined) return null;
    try {
      return await readDeskFront(newsroom, actor, language, earlier);
    } catch (error) {
      if (error instanceof NotFound) return null;
      throw error;
    }
  },
);
