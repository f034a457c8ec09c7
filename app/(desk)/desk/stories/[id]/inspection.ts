import { CHECKS_WHILE_WRITTEN } from "@/lib/checks/finding";
import { siteUrl } from "@/lib/env";
import { findHistory } from "@/lib/history/find-history";
import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { NotFound } from "@/lib/refusal";
import type { EditorView } from "@/lib/stories/desk-view";
import { inspectStory } from "@/lib/stories/inspect";
import { asTyped } from "@/lib/typed-time";

/** How many moments of the story's past stand beside its text. */
const MOMENTS = 10;

/** What the inspector shows beside the story's own view. */
export async function inspection(newsroom: Newsroom, actor: Actor, view: EditorView, zone: string) {
  const [inspected, history] = await Promise.all([
    inspectStory(newsroom, actor, view),
    findHistory(newsroom, actor, view.id),
  ]);
  if (!history) throw new NotFound();
  const { dueAt } = view.aside;
  return {
    inspected,
    moments: history.rows.slice(0, MOMENTS),
    due: dueAt === "" ? { day: "", time: "" } : asTyped(new Date(dueAt), zone),
    zone,
    host: new URL(siteUrl()).host,
    rules: CHECKS_WHILE_WRITTEN,
  };
}
