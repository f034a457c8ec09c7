import { joinedDraft } from "@/lib/merge/joined";
import { commonBase, mergeDrafts } from "@/lib/merge/merge";
import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { Conflict } from "@/lib/refusal";
import type { Draft, SaveRequest, StoredText } from "@/lib/writing/fields";
import { saveStory } from "./save";

/** For tests: a tab in which a story is written, as small as it can be, and the network between it and the newsroom. */
export type Tab = {
  actor: Actor & { kind: "person" };
  sitting: string;
  /** What the newsroom is known to have, and what is typed on top of it. */
  base: StoredText;
  mine: Draft;
  /** Saves that nobody has answered. */
  sent: Draft[];
  sequence: number;
};

export type InFlight = { tab: Tab; request: SaveRequest };

/** A tab that has just opened a story. */
export function openTab(actor: Tab["actor"], sitting: string, stored: StoredText): Tab {
  return { actor, sitting, base: stored, mine: stored.draft, sent: [], sequence: 0 };
}

/** Types a word at the end of a paragraph, into a new one where there is none so far down. */
export function typeWord(tab: Tab, word: string, place: number): void {
  const { content } = tab.mine;
  const blocks = [...content.body.blocks];
  const block = blocks[place];
  if (block?.type !== "paragraph") blocks.push({ type: "paragraph", text: [{ text: word }] });
  else {
    const before = block.text.map(({ text }) => text).join("");
    blocks[place] = { ...block, text: [{ text: `${before} ${word}` }] };
  }
  tab.mine = { ...tab.mine, content: { ...content, body: { ...content.body, blocks } } };
}

/** Writes a word into the notes beside the text. */
export function noteWord(tab: Tab, word: string): void {
  const { aside } = tab.mine;
  tab.mine = { ...tab.mine, aside: { ...aside, internalNotes: `${aside.internalNotes} ${word}`.trim() } };
}

/** Sends all that is typed; the answer may come late, twice or never. */
export function send(tab: Tab): InFlight {
  tab.sequence += 1;
  tab.sent.push(tab.mine);
  const { sitting, sequence, base, mine } = tab;
  return { tab, request: { sitting, sequence, baseVersion: base.version, draft: mine } };
}

/** Brings a save to the newsroom, and its answer back where it is not lost. A tab understands only the answer to its last save. */
export async function deliver(
  newsroom: Newsroom,
  storyId: number,
  { tab, request }: InFlight,
  isAnswered: boolean,
): Promise<void> {
  const { draft, ...named } = request;
  const isHeard = isAnswered && request.sequence === tab.sequence;
  try {
    const saved = await saveStory(newsroom, tab.actor, {
      ...named,
      storyId,
      content: draft.content,
      aside: { ...draft.aside, dueAt: null },
    });
    if (!isHeard) return;
    tab.base = { ...tab.base, version: saved.version, draft };
    tab.sent = [];
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
    if (isHeard) takeIn(tab, error.theirs as StoredText);
  }
}

/** Joins what stands in the newsroom with what is typed; where somebody would have to decide, both stay. */
export function takeIn(tab: Tab, theirs: StoredText): void {
  const base = commonBase(tab.base.draft, tab.sent, theirs.draft);
  const { parts, questions } = mergeDrafts(base, tab.mine, theirs.draft);
  tab.mine = joinedDraft(parts, Object.fromEntries(questions.map(({ key }) => [key, "both" as const])));
  tab.base = theirs;
  tab.sent = [];
}

/** Every word of a text and of the notes beside it. */
export function wordsIn(texts: unknown): Set<string> {
  return new Set(JSON.stringify(texts).match(/word\d+/g) ?? []);
}
