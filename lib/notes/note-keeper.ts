import { anchorAt } from "./anchor-at";
import type { Anchor, MarginText, NoteRequest, NotesView, NoteStore } from "./fields";

type Ways = {
  storyId: number;
  /** As the page has them already. */
  view: NotesView | null;
  /** The browser's own, or a test's. */
  fetch: (address: string, init?: RequestInit) => Promise<Response>;
  /** What is said where nothing could be asked. */
  unreachable: string;
};

/** Keeps the notes of one story in one tab, and asks the newsroom for whatever is done with them. */
export class NoteKeeper implements NoteStore {
  private notes: NotesView | null;
  private words: Anchor | null = null;
  private looked: number | null = null;
  private held: MarginText | null = null;
  private readonly listeners = new Set<() => void>();
  /** Anchors as this tab has last said them, so that none is said twice. */
  private readonly sent = new Map<number, string>();

  readonly anchorAt = anchorAt;
  readonly loadFinder = async () => (await import("./find-anchor")).findAnchor;

  constructor(private readonly ways: Ways) {
    this.notes = ways.view;
  }

  view = (): NotesView | null => this.notes;
  chosen = (): Anchor | null => this.words;
  current = (): number | null => this.looked;
  text = (): MarginText | null => this.held;

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  async ask(request: NoteRequest): Promise<string | null> {
    const answer = await this.send({ method: "POST", body: JSON.stringify(request) });
    return answer === "done" ? null : answer;
  }

  /** Fetches them anew; what cannot be fetched stays as it was. */
  async refresh(): Promise<void> {
    await this.send({});
  }

  /** Tells the newsroom where words stand now, those that have moved; called once a save has gone through. */
  async sayWhereTheyStand(): Promise<void> {
    const moved = [...(this.held?.anchors() ?? [])].flatMap(([noteId, anchor]) =>
      anchor && this.hasMoved(noteId, anchor) ? [{ noteId, anchor }] : [],
    );
    // What is gone, or is there again, is said beside its note.
    this.tell();
    if (moved.length === 0) return;
    for (const { noteId, anchor } of moved) this.sent.set(noteId, JSON.stringify(anchor));
    await this.ask({ do: "move", moved });
  }

  choose(anchor: Anchor | null): void {
    this.words = anchor;
    this.tell();
  }

  look(threadId: number | null): void {
    if (this.looked === threadId) return;
    this.looked = threadId;
    this.tell();
  }

  holdText(text: MarginText): () => void {
    this.held = text;
    this.tell();
    return () => {
      if (this.held === text) this.held = null;
    };
  }

  textChanged(): void {
    this.tell();
  }

  private hasMoved(noteId: number, anchor: Anchor): boolean {
    const known = this.notes?.threads.find(({ id }) => id === noteId)?.anchor;
    const now = JSON.stringify(anchor);
    return known !== undefined && !sameAnchor(known, anchor) && this.sent.get(noteId) !== now;
  }

  private async send(init: RequestInit): Promise<string> {
    const { fetch, storyId, unreachable } = this.ways;
    try {
      const headers = { "Content-Type": "application/json" };
      const response = await fetch(`/api/desk/stories/${storyId}/notes`, { ...init, headers });
      const body = (await response.json()) as NotesView | { message: string };
      if (!response.ok) return "message" in body ? body.message : unreachable;
      if ("threads" in body) this.take(body);
      return "done";
    } catch {
      return unreachable;
    }
  }

  private take(view: NotesView): void {
    this.notes = view;
    this.tell();
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}

function sameAnchor(one: Anchor | null, other: Anchor): boolean {
  const parts = (anchor: Anchor) => [
    ...[anchor.exact, anchor.before, anchor.after],
    ...[anchor.block ?? "", anchor.paragraph, anchor.start],
  ];
  return one !== null && JSON.stringify(parts(one)) === JSON.stringify(parts(other));
}
