import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { answerNote } from "./answer-note";
import { assignNote } from "./assign-note";
import { blockWithNote } from "./block-note";
import type { NoteRequest } from "./fields";
import { moveAnchors } from "./move-anchors";
import { reopenNote } from "./reopen-note";
import { settleNote } from "./settle-note";
import { writeNote } from "./write-note";

/** The act that a request names; each refuses by itself. */
export function doWithNotes(
  newsroom: Newsroom,
  actor: Actor,
  storyId: number,
  asked: NoteRequest,
): Promise<object> {
  switch (asked.do) {
    case "write":
      return writeNote(newsroom, actor, storyId, asked);
    case "answer":
      return answerNote(newsroom, actor, storyId, asked);
    case "assign":
      return assignNote(newsroom, actor, storyId, asked);
    case "block":
      return blockWithNote(newsroom, actor, storyId, asked);
    case "settle":
      return settleNote(newsroom, actor, storyId, asked);
    case "reopen":
      return reopenNote(newsroom, actor, storyId, asked);
    case "move":
      return moveAnchors(newsroom, actor, storyId, asked);
  }
}
