import { describe, expect, it } from "vitest";
import { PublicState, WorkingState } from "@/prisma/generated/enums";
import { messagesFor } from "@/lib/words/words";
import { statesAfter, whyNotNow, WORKFLOW } from "./workflow";
import type { StoryAct } from "@/lib/permissions";

const acts = Object.keys(WORKFLOW) as StoryAct[];
const publicStates = Object.values(PublicState);
const workingStates = Object.values(WorkingState);
const cells = acts.flatMap((act) =>
  publicStates.flatMap((publicState) =>
    workingStates.map((workingState) => ({ act, publicState, workingState })),
  ),
);

describe("the transition table", () => {
  it("has a sentence for every refusal", () => {
    const { state, working } = messagesFor("en").refusals;
    const sentences = new Set([
      ...Object.keys(state).map((key) => `state.${key}`),
      ...Object.keys(working).map((key) => `working.${key}`),
    ]);
    const refusals = cells.map((cell) => whyNotNow(cell.act, cell)).filter((code) => code !== null);
    expect(refusals.filter((code) => !sentences.has(code))).toEqual([]);
    expect(refusals.length).toBeGreaterThan(0);
  });

  it("never lets a text that is saved, submitted, returned or approved change what readers meet", () => {
    for (const act of ["story.save", "story.cut", "story.submit", "story.return", "story.approve"] as const) {
      for (const publicState of publicStates) {
        expect(statesAfter(act, { publicState, workingState: "draft" }).publicState).toBe(publicState);
      }
    }
  });

  it("publishes only once; whatever follows is a change", () => {
    const possible = publicStates.filter(
      (publicState) => whyNotNow("story.publish", { publicState, workingState: "draft" }) === null,
    );
    expect(possible).toEqual(["neverPublished"]);
  });

  it("seals a killed story against every act", () => {
    const possible = cells.filter(
      (cell) => cell.publicState === "killed" && whyNotNow(cell.act, cell) === null,
    );
    expect(new Set(possible.map((cell) => cell.act))).toEqual(new Set(["story.read"]));
  });

  it("kills in any working state, so that nobody's typing can hold it up", () => {
    for (const workingState of workingStates) {
      expect(whyNotNow("story.kill", { publicState: "live", workingState })).toBeNull();
    }
  });
});
