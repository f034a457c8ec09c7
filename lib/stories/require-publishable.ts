import { hasSuggestions } from "@/lib/body/has-suggestions";
import { requireNothingBlocks } from "@/lib/notes/blocking-notes";
import { said } from "@/lib/said";
import { findingsOf } from "@/lib/checks/record";
import { requireNoBlockers } from "@/lib/checks/refuse";
import { RuleBroken } from "@/lib/refusal";
import { readDeskSettings } from "@/lib/settings/desk";
import type { Prisma, Revision } from "@/prisma/generated/client";
import { requireNoEmbargo } from "./embargoes";
import { storyContent, type StoryContent } from "./fields";
import { requirePictureRights } from "./picture-rights";
import { hasSecondReader } from "./second-reader";
import type { StoryInHand } from "./story-in-hand";

/** What an editor may say to get past a rule that can be passed; each stands in the log. */
export type Exceptions = {
  /** Why the findings that may be overridden are right as they are. */
  override?: string | undefined;
  /** Why this cannot wait for the second reader that the newsroom demands. */
  emergency?: string | undefined;
};

export type Publishable = {
  content: StoryContent;
  /** Nobody but the publisher has read it. */
  unsigned: boolean;
  /** What the log says of the exceptions that were made. */
  exceptions: Prisma.InputJsonObject;
};

/**
 * The revision's content, once nothing keeps it from being out at `at`. Refuses a text that was removed, an
 * embargo, a void approval, a text with undecided suggestions, an open note that blocks, a page that was not checked
 * or holds blockers, a picture whose right is lost, and a missing second reader where the newsroom demands one.
 */
export async function requirePublishable(
  hand: StoryInHand,
  revision: Revision,
  asked: Exceptions = {},
  at: Date = hand.now,
): Promise<Publishable> {
  if (revision.redactedAt) throw new RuleBroken("redacted");
  await requireNoEmbargo(hand, at);
  await requireApprovalStands(hand, revision);
  const content = storyContent.parse(revision.content);
  requireDecided(content);
  await requireNothingBlocks(hand.tx, hand.story.id);
  const overridden = await requireChecked(hand, revision, asked.override);
  await requirePictureRights(hand.tx, content, at);
  const publisher = hand.actor.kind === "person" ? hand.actor.id : null;
  const unsigned = !(await hasSecondReader(hand.tx, revision, publisher));
  const { secondReader } = await readDeskSettings(hand.tx);
  const emergency = said(asked.emergency);
  if (unsigned && secondReader === "mandatory" && !emergency) throw new RuleBroken("secondReaderNeeded");
  return {
    content,
    unsigned,
    exceptions: {
      ...(overridden.length > 0 ? { override: said(asked.override), overridden } : {}),
      ...(unsigned && emergency ? { emergency } : {}),
    },
  };
}

/** Nothing goes out, and nothing is approved, of which somebody has still to decide a part. */
export function requireDecided({ body }: StoryContent): void {
  if (hasSuggestions(body.blocks)) throw new RuleBroken("suggestionsOpen");
}

/** An approval binds to one revision, and is void as soon as the text is another one. */
async function requireApprovalStands({ tx, story }: StoryInHand, revision: Revision): Promise<void> {
  if (story.approvedRevisionId !== null) {
    if (story.approvedRevisionId === revision.id) return;
    throw new RuleBroken("anotherApproved", { number: await numberOf(tx, story.approvedRevisionId) });
  }
  if (story.voidedApprovalId === null) return;
  throw new RuleBroken("approvalVoid", { number: await numberOf(tx, story.voidedApprovalId) });
}

async function numberOf(tx: StoryInHand["tx"], revisionId: number): Promise<number> {
  return (await tx.revision.findUnique({ where: { id: revisionId } }))?.number ?? 0;
}

/** What may have changed since the page was looked at; the act asks again. */
const ASKED_AGAIN = ["addressTaken", "pictureExpired", "pictureForbidden"];

/** The codes of the findings that were overridden. */
async function requireChecked({ tx }: StoryInHand, revision: Revision, override?: string): Promise<string[]> {
  const findings = await findingsOf(tx, revision.id);
  if (!findings) throw new RuleBroken("notChecked");
  return requireNoBlockers(
    findings.filter(({ code }) => !ASKED_AGAIN.includes(code)),
    override,
  );
}
