import type { Editor } from "@tiptap/core";
import type { Block, Body } from "@/lib/body/body";
import type { BodyHolder, DraftStore } from "@/lib/writing/fields";
import { NO_HOST } from "./blocks/block-host";
import type { Margin } from "./margin";
import { openSurface, type Surface } from "./open-surface";
import type { Asked, SurfaceContext, SurfaceTools } from "./surface-context";

/** A writing surface without a screen, for tests: it counts what the draft hears of, and is written on as by a keyboard. */
export class SampleSurface {
  readonly asked: Asked[] = [];
  /** The sentences that were said to whoever listens. */
  readonly said: string[] = [];
  touched = 0;
  /** How often it was said that something cannot be had. */
  failures = 0;
  private surface: Surface | null = null;
  private holder: BodyHolder | null = null;
  private listener: () => void = () => undefined;
  private writes = true;

  constructor(
    private readonly tools: SurfaceTools,
    private readonly margin: Margin | null = null,
  ) {}

  open(...blocks: Block[]): Editor {
    return this.openBody({ version: 1, blocks });
  }

  openBody(body: Body): Editor {
    this.close();
    const place = document.body.appendChild(document.createElement("div"));
    const draft: Pick<DraftStore, "body" | "mayWrite" | "holdBody" | "touchBody" | "subscribe"> = {
      body,
      mayWrite: () => this.writes,
      touchBody: () => this.touched++,
      subscribe: (listener) => {
        this.listener = listener;
        return () => undefined;
      },
      holdBody: (holder) => {
        this.holder = holder;
        return () => undefined;
      },
    };
    this.surface = openSurface(place, draft as DraftStore, this.context());
    return this.surface.editor;
  }

  /** The hands of the draft on the text. */
  get held(): BodyHolder {
    if (!this.holder) throw new Error("No surface is open.");
    return this.holder;
  }

  get blocks(): Block[] {
    return this.held.read().blocks;
  }

  /** Somebody else takes the pen, or gives it back. */
  mayWrite(may: boolean) {
    this.writes = may;
    this.listener();
  }

  close() {
    this.surface?.close();
    this.surface = null;
    document.body.replaceChildren();
  }

  private context(): SurfaceContext {
    return {
      storyId: 3,
      language: "en",
      words: (key) => key,
      pasteWords: (key) => key,
      storyWords: { quote: "цитата" },
      tools: this.tools,
      host: NO_HOST,
      ask: (what) => this.asked.push(what),
      say: (sentence) => this.said.push(sentence),
      report: () => undefined,
      failed: () => this.failures++,
      mayWrite: () => this.writes,
      margin: this.margin,
    };
  }
}

export function paragraph(words: string): Block {
  return { type: "paragraph", text: [{ text: words }] };
}

/** Types as a keyboard does, so that input rules and menus hear of it. */
export function type({ view }: Editor, words: string) {
  for (const character of words) {
    const { from, to } = view.state.selection;
    const insert = () => view.state.tr.insertText(character, from, to);
    if (!view.someProp("handleTextInput", (handle) => handle(view, from, to, character, insert))) {
      view.dispatch(insert());
    }
  }
}

/** Whether the surface took the key for its own. */
export function press({ view }: Editor, key: string, held: KeyboardEventInit = {}): boolean {
  const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...held });
  return view.someProp("handleKeyDown", (handle) => handle(view, event)) === true;
}
