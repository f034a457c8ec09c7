import type { Body } from "@/lib/body/body";
import type { Finding } from "@/lib/checks/finding";
import type { Choices, Merged } from "@/lib/merge/fields";
import type { StoryContent } from "@/lib/stories/fields";

/** What passes between a tab in which a story is written and the newsroom. */

/** What colleagues see beside the text; `dueAt` is an instant as ISO 8601, "" for none. */
export type Aside = { internalNotes: string; dueAt: string; askedWords: number | null };

/** All that is written in the editor. */
export type Draft = { content: StoryContent; aside: Aside };

/** The working copy as it stands on the server. `saved` is its moment in words. */
export type StoredText = {
  version: number;
  draft: Draft;
  savedBy: string;
  savedAt: string;
  saved: string;
  /** The tab whose save it is, for the account whose tab it is; absent where another act wrote it. */
  sitting?: string;
  /** The last save of the tab that asks that was ever written, number 0 for none; absent where no tab asks. */
  taken?: { sitting: string; sequence: number };
};

/**
 * A save. `sitting` names the tab and `sequence` counts its saves from 1, so that one that arrives twice, or late,
 * is known; `baseVersion` is the version that the text is based on.
 */
export type SaveRequest = { sitting: string; sequence: number; baseVersion: number; draft: Draft };

export type SaveAnswer =
  | { kind: "saved"; version: number; savedAt: string; saved: string; findings: Finding[]; words: number }
  | { kind: "conflict"; theirs: StoredText }
  | { kind: "refused"; code: string; message: string; fields?: Record<string, string> }
  | { kind: "signedOut" }
  | { kind: "broken"; reference: string; message: string };

/** Somebody who has the story open, in however many tabs. */
export type Present = { personId: number; name: string; writes: boolean };

/** Who has the pen. Instants are ISO 8601, by the newsroom's clock. */
export type PenView = {
  /** The tab, for the account whose tab it is; nobody else is told. */
  sitting?: string;
  personId: number;
  name: string;
  since: string;
  typedAt: string;
  until: string;
  /** Who asks for it, until when it can be answered. */
  asked?: { sitting?: string; personId: number; name: string; until: string };
};

export type Presence = { now: string; version: number; people: Present[]; pen: PenView | null };

/**
 * A message of the wire, as JSON in the data of a server-sent event: what has changed in the story, and how things
 * stand now. The first one after opening says `what: "people"`.
 */
export type WireMessage = { what: WireSubject; presence: Presence };
export type WireSubject = "text" | "pen" | "people" | "notes" | "standing";

/*
 * The exchanges under /api/desk/stories/{id}:
 *   POST draft     SaveRequest → the answer to a save; 409 has `theirs: StoredText`
 *   GET  draft     → StoredText, the working copy as it stands
 *   POST pen       PenRequest → Presence
 *   GET  standing  ?sitting=… → Presence; says as well that the sitting is still there
 *   GET  events    ?sitting=… → WireMessage, again and again
 *   POST aside     AsideRequest → AsideAnswer
 */

/** The header in which a tab says whose it is, as the account's number. */
export const ACCOUNT_HEADER = "X-Newsroom-Account";

/** A text to be kept as a revision of its own (reason "aside"), while the working copy stays as it is. */
export type AsideRequest = { sitting: string; baseVersion: number; draft: Draft };
export type AsideAnswer = { revisionId: number; number: number };

/** What is asked of the pen. A take-over first cuts a revision of what its holder has saved. */
export type PenRequest = {
  sitting: string;
  do: "take" | "renew" | "letGo" | "ask" | "handOver" | "keep" | "takeOver";
};

/** The state of what is typed, as the top bar says it. Instants are ISO 8601. */
export type SaveState =
  | { kind: "saved"; moment: string }
  /** More has been typed since the save of that moment; `saving`: it is on its way. */
  | { kind: "typed" | "saving"; moment: string }
  | { kind: "offline"; since: string; words: number; version: number }
  | { kind: "signedOut" }
  | { kind: "failed"; since: string; message: string; reference?: string; tryAt: string }
  | { kind: "refused"; message: string; fields: Record<string, string> }
  | { kind: "conflict"; theirs: StoredText };

/** Everything of a draft but its body, which the writing surface holds itself. */
export type DraftFields = Omit<StoryContent, "version" | "body"> & Aside;

/** The writing surface, as the draft sees it. */
export type BodyHolder = {
  read(): Body;
  /** Puts a body in place of the one shown, changing only the blocks that differ and keeping the selection and the writer's own undo. */
  apply(body: Body): void;
  /** Scrolls to these words and selects them; false where they are not in the body. `nth` counts from 0. */
  reveal(words: string, nth?: number): boolean;
  /** Does the same with the block of this number, from 0, as `read` gives them; false where there is none. */
  revealBlock(number: number): boolean;
};

/** Two texts of a conflict, part by part, and the text that they come to by what is chosen. */
export type Merging = Merged & { mine: Draft; theirs: StoredText; join(choices: Choices): Draft };

/** Something that happened to the text, or to the pen, without this writer's doing. Instants are ISO 8601. */
export type Told =
  /** Text that an earlier sitting left on this device was taken in. */
  | { kind: "recovered"; moment: string }
  /** Such text is there, and is taken in as soon as this tab may write. */
  | { kind: "waits"; moment: string; draft: Draft }
  /** What somebody else saved was joined with what is typed here. */
  | { kind: "joined"; who: string; moment: string }
  | { kind: "penTaken"; who: string }
  | { kind: "penKept"; who: string }
  | { kind: "penGiven" }
  | { kind: "setAside"; number: number }
  /** This browser keeps nothing on the device. */
  | { kind: "noDevice" };

/** What is written in this tab: its islands read it, write it, and hear of changes. */
export interface DraftStore {
  readonly sitting: string;
  field<K extends keyof DraftFields>(name: K): DraftFields[K];
  set<K extends keyof DraftFields>(name: K, value: DraftFields[K]): void;
  /** The body as it was opened or merged; the surface begins with it. */
  readonly body: Body;
  holdBody(holder: BodyHolder): () => void;
  bodyHolder(): BodyHolder | null;
  /** The body was changed by the writer. */
  touchBody(): void;
  /** All of it as it stands now. */
  read(): Draft;
  /** Saves what is typed; resolves with the version that holds it, rejects with `Unsaved` where it cannot be saved. */
  flush(): Promise<number>;
  state(): SaveState;
  /** Whether what is typed and not in the newsroom yet is kept on this device. */
  isKept(): boolean;
  presence(): Presence | null;
  /** Whether this tab may write: nobody else has the pen, and the story can be saved. */
  mayWrite(): boolean;
  findings(): Finding[];
  words(): number;
  /** What was asked is answered by the presence that follows. */
  pen(what: PenRequest["do"]): Promise<void>;
  /** Ends a conflict: the text that was chosen is saved on top of `version`. */
  settle(draft: Draft, version: number): Promise<void>;
  /** Keeps this tab's text as a revision of its own and shows what stands. */
  setAside(): Promise<void>;
  retry(): void;
  subscribe(listener: () => void): () => void;
  /** Who writes in this tab. */
  readonly personId: number;
  /** The newsroom's time in milliseconds since 1970, as far as this tab knows it. */
  now(): number;
  /** The two texts of a conflict, as they stand now; null where there is none. */
  merging(): Merging | null;
  /** What happened without the writer's doing, until `heard`. */
  told(): readonly Told[];
  heard(told: Told): void;
  /** Hears of whatever changes in the story, here and elsewhere. */
  onWire(listener: (subject: WireSubject) => void): () => void;
}

/** The text cannot be saved now; `state` says why. */
export class Unsaved extends Error {
  constructor(readonly state: SaveState) {
    super(state.kind);
  }
}
