import { readFileSync } from "node:fs";
import { whyNot, PERMISSIONS, type Act, type Actor, type ActorRole, type Relation } from "@/lib/permissions";
import { WHO, type Asking, type TargetKind } from "./cast";

const WORDS = JSON.parse(readFileSync("lib/words/en.json", "utf8")) as {
  refusals: Record<string, string>;
};

/** Targets that readers have, or had, before them: every colleague sees them. */
const SEEN_BY_ALL: readonly TargetKind[] = ["live", "withdrawn", "scheduled", "reported", "flagged"];
const STORIES: readonly TargetKind[] = [...SEEN_BY_ALL, "draft", "killed", "embargoed", "linked", "shared"];

/** What the permission table answers: to sign in, that it is not there, a sentence, or nothing against it. */
export type Expected = "signIn" | "notFound" | "allowed" | { says: string };

/**
 * The permission that an action's own name says, as the house names them: "publishStoryAction" → "story.publish".
 * Null where its name says none.
 */
export function actOf(action: string): Act | null {
  const name = action.replace(/Action$/, "");
  const acts = Object.keys(PERMISSIONS) as Act[];
  return (
    acts.find((act) => {
      const [noun = "", verb = ""] = act.split(".");
      return name === `${verb}${noun.charAt(0).toUpperCase()}${noun.slice(1)}`;
    }) ?? null
  );
}

/** What somebody is answered who wants to do this to a target of this kind, by the permission table alone. */
export function expectedOf(who: Asking, act: Act, kind: TargetKind, notYours = "notYourStory"): Expected {
  if (who === "stranger" || who === "disabled") return "signIn";
  const actor = actorOf(who);
  const relation: Relation = { own: who === "own", shared: false };
  const isStory = STORIES.includes(kind);
  const sees = !isStory || SEEN_BY_ALL.includes(kind) || whyNot(actor, "story.read", relation) === null;
  const reading = `${act.split(".")[0]}.read`;
  const finds = !(reading in PERMISSIONS) || !isStory || whyNot(actor, reading as Act, relation) === null;
  if (!sees || (!finds && !reading.startsWith("story."))) return "notFound";
  const code = whyNot(actor, act, relation);
  return code === null ? "allowed" : { says: sentence(code === "notYourStory" ? notYours : code) };
}

/** Every sentence in which somebody may be told that their role is not the one. */
export const REFUSALS: readonly string[] = [
  ...["onlyEditors", "onlyAdmins", "onlyClock", "onlyStrangers", "notYourStory", "notYours", "broken"],
].flatMap((code) => sentence(code) || []);

/** A refusal's sentence in English, as it stands in the file of the interface's words; "" for a code without one. */
export function sentence(code: string): string {
  return WORDS.refusals[code] ?? "";
}

function actorOf(who: Exclude<Asking, "stranger">): Actor {
  const { role, name } = WHO[who];
  return { kind: "person", id: 1, name, role: role satisfies ActorRole, language: "en" };
}
