import type { Body } from "@/lib/body/body";
import type { Draft, DraftFields } from "./fields";

/** Everything of a draft but its body, side by side. */
export function fieldsOf({ content, aside }: Draft): DraftFields {
  const { version: _version, body: _body, ...fields } = content;
  return { ...fields, ...aside };
}

/** The draft that these fields and this body are. */
export function draftOf(fields: DraftFields, body: Body): Draft {
  const { internalNotes, dueAt, askedWords, ...content } = fields;
  return { content: { version: 1, ...content, body }, aside: { internalNotes, dueAt, askedWords } };
}
