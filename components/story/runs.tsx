import { Fragment, type ReactNode } from "react";
import type { Mark, Run } from "@/lib/body/body";
import type { BodyLookups } from "@/lib/stories/view";

/** What links in running text need to know. */
export type BodyLinks = Pick<BodyLookups, "stories" | "paid">;

/** Inline text with its marks. Neighbouring runs with the same target make one link. */
export function Runs({ runs, links }: { runs: readonly Run[]; links: BodyLinks }) {
  return groupByTarget(runs, links).map(({ target, runs }, index) => {
    const words = runs.map((run, inner) => <Marked key={inner} run={run} />);
    return <Fragment key={index}>{target ? <a {...target}>{words}</a> : words}</Fragment>;
  });
}

/** Whether there is anything to read: a text of spaces alone leaves no empty element behind. */
export function hasWords(runs: readonly Run[]): boolean {
  return runs.some((run) => run.text.trim() !== "");
}

type Target = { href: string; rel?: string };

function groupByTarget(runs: readonly Run[], links: BodyLinks) {
  const groups: { target: Target | undefined; runs: Run[] }[] = [];
  for (const run of runs) {
    const target = targetOf(run, links);
    const last = groups.at(-1);
    if (last && last.target?.href === target?.href) last.runs.push(run);
    else groups.push({ target, runs: [run] });
  }
  return groups;
}

/** Where a run leads. A story that readers cannot open has no address, and its words stand without a link. */
function targetOf(run: Run, { stories, paid }: BodyLinks): Target | undefined {
  for (const mark of run.marks ?? []) {
    if (mark.type === "link") return { href: mark.href, rel: relOf(paid) };
    const href = mark.type === "storyLink" ? stories[mark.storyId] : undefined;
    if (href) return { href };
  }
  return undefined;
}

/** What a link to another site is; one in a text that somebody paid for is no recommendation of ours. */
export function relOf(paid: true | undefined): string {
  return paid ? "sponsored noopener" : "noopener";
}

const ELEMENTS = { bold: "strong", italic: "em", strike: "s" } as const;
const ORDER = ["strike", "italic", "bold"] as const;

function Marked({ run }: { run: Run }): ReactNode {
  const types = new Set((run.marks ?? []).map((mark: Mark) => mark.type));
  return ORDER.filter((type) => types.has(type)).reduce<ReactNode>(
    (words, type) => {
      const Element = ELEMENTS[type];
      return <Element>{words}</Element>;
    },
    <Lines text={run.text} />,
  );
}

function Lines({ text }: { text: string }) {
  return text.split("\n").map((line, index) => (
    <Fragment key={index}>
      {index > 0 && <br />}
      {line}
    </Fragment>
  ));
}
