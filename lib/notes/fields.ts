import { z } from "zod";
import type { ShownMoment } from "@/lib/moments";
import { rowId } from "@/lib/row-id";
import { said } from "@/lib/said";
import type { Choice } from "@/lib/stories/desk-view";
import { ANCHOR_REACH } from "./anchor-reach";

/** What a note in the margin may hold, and what passes between the margin of a text and the newsroom. */

const words = z.string().max(ANCHOR_REACH);
const place = z.number().int().min(0).max(1_000_000);

/** The words that a note is pinned to, and how they are found again. */
export const anchor = z.strictObject({
  exact: words.min(1),
  before: words,
  after: words,
  /** The id of the block they stand in. */
  block: z.string().min(1).max(40).optional(),
  /** Which of the body's paragraphs, from 0; those without words are not counted. */
  paragraph: place,
  /** Where they begin in its plain text, in UTF-16 code units. */
  start: place,
});

const noteText = z
  .string()
  .trim()
  .min(1)
  .max(2_000)
  .refine((text) => said(text) !== "", { message: "required" });

/** What is asked of the notes of a story. */
export const noteRequest = z.discriminatedUnion("do", [
  z.strictObject({
    do: z.literal("write"),
    text: noteText,
    /** Null: about the whole story. */
    anchor: anchor.nullable(),
    assignedToId: rowId.nullable(),
    blocking: z.boolean(),
  }),
  z.strictObject({ do: z.literal("answer"), noteId: rowId, text: noteText }),
  z.strictObject({ do: z.literal("assign"), noteId: rowId, assignedToId: rowId.nullable() }),
  z.strictObject({ do: z.literal("block"), noteId: rowId, blocking: z.boolean() }),
  z.strictObject({ do: z.literal("settle"), noteId: rowId }),
  z.strictObject({ do: z.literal("reopen"), noteId: rowId }),
  z.strictObject({
    do: z.literal("move"),
    moved: z
      .array(z.strictObject({ noteId: rowId, anchor }))
      .min(1)
      .max(500),
  }),
]);

export type Anchor = z.infer<typeof anchor>;
export type NoteRequest = z.infer<typeof noteRequest>;

/** A paragraph-sized piece of a text: its words, and the block they stand in. */
export type Passage = { block?: string | undefined; text: string };

/** Where words stand: in which passage, and from where to where in its plain text. */
export type Found = { paragraph: number; start: number; end: number };

export type NoteView = { id: number; text: string; by: Choice; written: ShownMoment };

/** A note with its answers. */
export type ThreadView = {
  id: number;
  /** Null: it is about the whole story. */
  anchor: Anchor | null;
  /** Where its words stand in the saved text; null where they are not there any more. */
  place: Found | null;
  /** The first is the note itself. */
  notes: NoteView[];
  assignedTo?: Choice;
  /** Nothing goes out as long as it is open. */
  blocking: boolean;
  settled?: { by: string; moment: ShownMoment };
  /** Whoever looks may settle it, or let it block no more. */
  mayRelease: boolean;
  /** Whoever looks may open it again once it is settled. */
  mayReopen: boolean;
};

/** All notes of a story, in the order in which the text is read. */
export type NotesView = {
  threads: ThreadView[];
  /** Who may be given a note: everybody who may read this text. */
  people: Choice[];
  /** Who looks. */
  me: Choice;
  /** Notes can be written, answered and given to somebody, as the story stands. */
  mayNote: boolean;
  /** The newsroom's zone, in which the desk says times. */
  zone: string;
  /** What goes out at a time whatever a note says; absent where nothing is scheduled. */
  scheduled?: ShownMoment;
};

/** Where an anchor's words stand in a text; null where they are gone. */
export type FindAnchor = (anchor: Anchor, passages: readonly Passage[]) => Found | null;

/** The notes of a story in one tab: what stands, what is asked, what the text shows of it. */
export interface NoteStore {
  /** Null until they are here. */
  view(): NotesView | null;
  /** Null once it is done; otherwise the sentence that says why not. */
  ask(request: NoteRequest): Promise<string | null>;
  refresh(): Promise<void>;
  /** Brings what says where an anchor's words stand now. Rejects while there is no connection. */
  loadFinder(): Promise<FindAnchor>;
  /** An anchor for these words. */
  anchorAt(passages: readonly Passage[], found: Found): Anchor;
  /** The words chosen for a note that is being written, and that note's place. */
  chosen(): Anchor | null;
  choose(anchor: Anchor | null): void;
  /** The thread that is looked at. */
  current(): number | null;
  look(threadId: number | null): void;
  /** Shows the words in the text; the margin of the text says how. */
  holdText(text: MarginText): () => void;
  text(): MarginText | null;
  /** Words of a note went from the text, or came back. */
  textChanged(): void;
  subscribe: (listener: () => void) => () => void;
}

/** The writing surface, as its notes see it. */
export type MarginText = {
  /** Scrolls to a thread's words and puts the cursor there; false where they are not in the text. */
  goTo(threadId: number): boolean;
  /** Whether a thread's words are in the text now; null for one that the text does not know. */
  has(threadId: number): boolean | null;
  /** Where every open thread's words stand now; null for those that are not there any more. */
  anchors(): Map<number, Anchor | null>;
};
