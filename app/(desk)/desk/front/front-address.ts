import { isKept } from "@/lib/seen-words";

type Given = Record<string, string | string[] | undefined>;

export const FRONT_SHOWS = ["draft", "live", "compare"] as const;
export type FrontShow = (typeof FRONT_SHOWS)[number];

export type FrontAddress = ReturnType<typeof frontAddress>;

/** What the address of a front's screen asks for; what it does not say, or says twice, is the first that there is. */
export function frontAddress(given: Given) {
  const one = (name: string) => {
    const said = given[name];
    return typeof said === "string" && isKept(said) ? said : undefined;
  };
  return {
    edition: one("edition"),
    show: FRONT_SHOWS.find((show): show is FrontShow => show === given.show) ?? FRONT_SHOWS[0],
    words: (one("words") ?? "").slice(0, 200),
    said: one("said"),
    /** The draft's version or the live front's number of which it is said. */
    at: rowIn(one("at")),
    /** A launched front. */
    number: rowIn(one("number")),
    /** How many pictures were left out, since they may not be shown any more. */
    pictures: rowIn(one("pictures")),
    story: rowIn(one("story")),
    part: one("part"),
  };
}

function rowIn(text: string | undefined): number | undefined {
  return text !== undefined && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined;
}
