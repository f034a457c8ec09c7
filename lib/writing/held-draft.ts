import { sayTheSame } from "@/lib/merge/key";
import type { Body } from "@/lib/body/body";
import { draftOf, fieldsOf } from "./draft-fields";
import type { BodyHolder, Draft, DraftFields } from "./fields";

/** What is typed: the fields here, the body in the surface that holds it, and how often either was changed. */
export class HeldDraft {
  /** Counts the writer's changes. */
  edits = 0;
  #fields: DraftFields;
  #body: Body;
  #holder: BodyHolder | null = null;
  #applying = false;

  constructor(
    draft: Draft,
    private readonly changed: () => void,
  ) {
    this.#fields = fieldsOf(draft);
    this.#body = draft.content.body;
  }

  get body(): Body {
    return this.#body;
  }

  get holder(): BodyHolder | null {
    return this.#holder;
  }

  field<K extends keyof DraftFields>(name: K): DraftFields[K] {
    return this.#fields[name];
  }

  set<K extends keyof DraftFields>(name: K, value: DraftFields[K]): void {
    if (sayTheSame(this.#fields[name], value)) return;
    this.#fields = { ...this.#fields, [name]: value };
    this.touch();
  }

  hold(holder: BodyHolder): () => void {
    this.#holder = holder;
    return () => {
      if (this.#holder !== holder) return;
      // A surface that comes later begins with what this one held.
      this.#body = holder.read();
      this.#holder = null;
    };
  }

  touch(): void {
    if (this.#applying) return;
    this.edits++;
    this.changed();
  }

  read(): Draft {
    return draftOf(this.#fields, this.#holder?.read() ?? this.#body);
  }

  /** Shows this draft instead; only what says something else is written. */
  apply(draft: Draft): void {
    const fields = fieldsOf(draft);
    if (!sayTheSame(fields, this.#fields)) this.#fields = fields;
    const { body } = draft.content;
    this.#body = body;
    if (!this.#holder || sayTheSame(this.#holder.read(), body)) return;
    this.#applying = true;
    try {
      this.#holder.apply(body);
    } finally {
      this.#applying = false;
    }
  }
}
