import type { NoteStore } from "@/lib/notes/fields";
import type { OpenSuggestion } from "./suggest-list";

/** The writing surface, as suggestions see it. */
export type SuggestingText = {
  on(): boolean;
  turn(on: boolean): void;
  list(): OpenSuggestion[];
  goTo(id: string): void;
  /** Accepts or refuses these, or all of them. */
  decide(which: ReadonlySet<string> | "all", accept: boolean): void;
};

/** Where the panels beside a text and the surface that shows it meet: its notes, and what is suggested in it. */
export class Margin {
  private surface: SuggestingText | null = null;
  private open: OpenSuggestion[] = [];
  private readonly listeners = new Set<() => void>();

  constructor(
    readonly storyId: number,
    readonly notes: NoteStore,
    /** The words under "desk". */
    readonly words: (key: string, values?: Record<string, string | number>) => string,
    /** The newsroom's time in milliseconds since 1970, as far as this tab knows it. */
    readonly now: () => number,
    /** What editors write where something is still to come: "TK", "[CHECK]". */
    readonly editorsMark: RegExp,
    /** An instant (ISO 8601) as the desk says it. */
    readonly time: (instant: string) => string,
  ) {}

  hold(surface: SuggestingText): () => void {
    this.surface = surface;
    this.changed();
    return () => {
      if (this.surface !== surface) return;
      this.surface = null;
      this.changed();
    };
  }

  /** The surface that is open, if one is. */
  suggesting = (): SuggestingText | null => this.surface;

  isOn = (): boolean => this.surface?.on() ?? false;

  /** The same list as long as nothing in it has changed. */
  suggestions = (): OpenSuggestion[] => this.open;

  /** Suggesting was turned on or off, or what is suggested is something else. */
  changed(): void {
    const list = this.surface?.list() ?? [];
    if (JSON.stringify(list) !== JSON.stringify(this.open)) this.open = list;
    for (const listener of this.listeners) listener();
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
}
