import { EMPTY_CONTENT } from "@/lib/stories/fields";
import type { Finding } from "@/lib/stories/desk-view";
import type { BodyHolder, DraftFields, DraftStore, SaveState } from "@/lib/writing/fields";

const NONE: Finding[] = [];

/** A draft that saves nowhere, for looking at the islands that write in one. */
export function sampleDraft(fields: Partial<DraftFields> = {}, { mayWrite = true, findings = NONE } = {}) {
  const { body, version, ...rest } = EMPTY_CONTENT;
  const aside = { internalNotes: "", dueAt: "", askedWords: null };
  let held: DraftFields = { ...rest, ...aside, ...fields };
  let state: SaveState = { kind: "saved", moment: "14:02:31" };
  let holder: BodyHolder | null = null;
  const listeners = new Set<() => void>();
  const tell = () => listeners.forEach((listener) => listener());
  const store: Partial<DraftStore> = {
    holdBody: (given) => {
      holder = given;
      return () => {};
    },
    bodyHolder: () => holder,
    field: (name) => held[name],
    set: (name, value) => {
      held = { ...held, [name]: value };
      tell();
    },
    state: () => state,
    mayWrite: () => mayWrite,
    findings: () => findings,
    read: () => {
      const { internalNotes, dueAt, askedWords, ...content } = held;
      return {
        content: { ...content, version, body },
        aside: { internalNotes, dueAt, askedWords },
      };
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  const say = (next: SaveState) => {
    state = next;
    tell();
  };
  return { store: store as DraftStore, say };
}
