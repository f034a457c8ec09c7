import type { ActView } from "@/lib/stories/desk-view";

/** What a dialog is told of an act that is refused to whoever looks; undefined where they may do it. */
export function refusedAct(view: { acts: readonly ActView[] }, name: string) {
  const act = view.acts.find((candidate) => candidate.act === name);
  return act?.allowed ? undefined : { code: act?.reason, values: act?.values };
}
