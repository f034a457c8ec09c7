import type { PublishView } from "@/lib/stories/desk-view";
import type { Words } from "@/lib/words/words";
import { reasonWords } from "./reason";

type Refusal = { code?: string; sentence?: string } | undefined;

/** Why this revision cannot go out: the table's reason first, then its approval, then what the checks found. */
export function refusalOf(view: PublishView, act: string, words: Words): Refusal {
  const offered = view.acts.find(({ act: name }) => name === act);
  if (!offered?.allowed)
    return { sentence: reasonWords(offered?.reason ?? "notFound", words, offered?.values) };
  const { approval } = view.standing;
  if (approval && (approval.isVoid || approval.revisionId !== view.revision.id)) {
    const code = approval.isVoid ? "approvalVoid" : "anotherApproved";
    return { sentence: words(`refusals.${code}`, { number: approval.number }) };
  }
  const count = hardBlockers(view).length;
  return count > 0 ? { sentence: words("desk.publish.blocked", { count }) } : undefined;
}

/** What stops publication, whatever an editor says. */
export function hardBlockers({ findings }: Pick<PublishView, "findings">) {
  return findings.filter(({ level, overridable }) => level === "blocker" && !overridable);
}

/** What stops publication unless an editor says why it is right as it is. */
export function softBlockers({ findings }: Pick<PublishView, "findings">) {
  return findings.filter(({ level, overridable }) => level === "blocker" && overridable);
}
