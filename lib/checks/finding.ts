/** How grave each thing is that can be found in a text: the one table of it. */
const GRAVITY = {
  noHeadline: "stops",
  noByline: "stops",
  noSection: "stops",
  emptyBody: "stops",
  noSponsor: "stops",
  pictureNoAlt: "stops",
  pictureNoCredit: "stops",
  pictureExpired: "stops",
  pictureForbidden: "stops",
  addressTaken: "stops",
  pageBroken: "stops",
  suggestionsOpen: "stops",
  leaked: "stopsUnlessMeant",
  editorsMark: "stopsUnlessMeant",
  invalidTime: "stopsUnlessMeant",
  emptyBox: "stopsUnlessMeant",
  longHeadline: "warns",
  noStandfirst: "warns",
  noDateline: "warns",
  pictureMissing: "warns",
  pictureEnding: "warns",
  unbalancedQuotes: "warns",
  unattributedQuote: "warns",
  deadLink: "warns",
  futureDate: "warns",
  sameHeadline: "warns",
  otherName: "warns",
  emptyTable: "warns",
  emptyRow: "warns",
  emptyColumn: "warns",
  emptyFactBox: "warns",
  emptyQuestion: "warns",
  emptySources: "warns",
} as const satisfies Record<string, "stops" | "stopsUnlessMeant" | "warns">;

export type FindingCode = keyof typeof GRAVITY;

/** Every code there is. */
export const FINDING_CODES = Object.keys(GRAVITY) as FindingCode[];

/** What is looked for while a text is written, in its fields and around it; the rest shows on its page only. */
const WHILE_WRITTEN = [
  "noHeadline",
  "noByline",
  "noSection",
  "emptyBody",
  "noSponsor",
  "pictureNoAlt",
  "pictureNoCredit",
  "pictureExpired",
  "pictureForbidden",
  "addressTaken",
  "leaked",
  "editorsMark",
  "longHeadline",
  "noStandfirst",
  "noDateline",
  "pictureMissing",
  "pictureEnding",
  "suggestionsOpen",
  "unbalancedQuotes",
  "unattributedQuote",
  "deadLink",
  "futureDate",
  "sameHeadline",
  "otherName",
  "emptyTable",
  "emptyRow",
  "emptyColumn",
  "emptyFactBox",
  "emptyQuestion",
  "emptySources",
] as const satisfies readonly FindingCode[];

/** How many things that are. */
export const CHECKS_WHILE_WRITTEN = WHILE_WRITTEN.length;

/** Something found in a text before it goes out. A blocker stops publication, a warning is to be looked at. */
export type Finding = {
  level: "blocker" | "warning";
  code: FindingCode;
  /** An editor may publish in spite of it, with a reason for the log. */
  overridable: boolean;
  /** The field, paragraph ("paragraph 4") or block ("block 2", counted from 1) it was found in, "page" for what the page prints around the text. */
  place?: string;
  /** What was found. */
  found?: string;
  /** The picture of the library that it is about, with its file's name, or what it shows. */
  picture?: { id: number; name: string };
};

/** What was found on the page of exactly one revision. */
export type RevisionFindings = {
  revisionId: number;
  checkedAt: Date;
  findings: Finding[];
  /** SHA-256 of the article that was read, hexadecimal. */
  pageHash: string;
};

const LONGEST_FOUND = 120;

/** A finding with the gravity that the table gives its code. */
export function finding(code: FindingCode, place?: string, found?: string): Finding {
  const gravity = GRAVITY[code];
  return {
    level: gravity === "warns" ? "warning" : "blocker",
    code,
    overridable: gravity !== "stops",
    ...(place === undefined ? {} : { place }),
    ...(found === undefined ? {} : { found: found.slice(0, LONGEST_FOUND) }),
  };
}

/** Only what stops publication. */
export function blockersOf(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ level }) => level === "blocker");
}

/** The same thing found twice in one place is said once. */
export function withoutRepeats(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>();
  return findings.filter(({ code, place, found }) => {
    const key = JSON.stringify([code, place, found]);
    return !seen.has(key) && seen.add(key);
  });
}
