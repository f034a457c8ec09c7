import { statesAfter, whyNotNow } from "@/lib/stories/workflow";
import type { DemoAct, DemoStory, DemoText } from "./shape";

/** For tests: what a story's history comes to, read from the data without a newsroom. */

/** Minutes before the end of today; greater is longer ago. */
export function minutesAgo(act: DemoAct): number {
  const [hour, minute] = act.when.at.split(":").map(Number);
  return act.when.days * 24 * 60 - (hour ?? 0) * 60 - (minute ?? 0);
}

/** Every text that a story has had, from the first to the one being written, and when. */
export function textsOf(story: DemoStory): { text: DemoText; act: DemoAct }[] {
  let text = story.text;
  return story.history.flatMap((act) => {
    if ("text" in act) text = { ...text, ...act.text };
    return act.act === "create" || "text" in act ? [{ text, act }] : [];
  });
}

/** The text that readers were given last: what was only saved since is not among it. */
export function publicTextOf(story: DemoStory): DemoText | undefined {
  let [text, given]: [DemoText, DemoText | undefined] = [story.text, undefined];
  for (const act of story.history) {
    if ("text" in act) text = { ...text, ...act.text };
    if (["publish", "update", "correct", "clarify", "fix"].includes(act.act)) given = text;
  }
  return given;
}

/** Plays a history through the workflow's own table: where it ends, and every step that is refused. */
export function played(story: DemoStory) {
  let state: Parameters<typeof statesAfter>[1] = { publicState: "neverPublished", workingState: "draft" };
  const refused: string[] = [];
  for (const act of story.history) {
    const name = `story.${act.act}` as const;
    const why = whyNotNow(name, state);
    if (why) refused.push(`${story.key} ${act.act}: ${why}`);
    state = statesAfter(name, state);
  }
  return { refused, state };
}

export function isLive(story: DemoStory): boolean {
  return played(story).state.publicState === "live";
}
