"use client";

import { FormAnswer } from "../acts/form-answer.client";
import { ConflictPanel } from "./conflict.client";

/** What the story's form was told, above the text: refused, with links to the fields, or both versions after a conflict. */
export function EditorAnswer({ storyId }: { storyId: number }) {
  return (
    <>
      <FormAnswer />
      <ConflictPanel storyId={storyId} />
    </>
  );
}
