import type { LeadUse } from "@/lib/body/body";
import type { DraftFields } from "@/lib/writing/fields";
import type { FieldPart, Standing } from "./fields";
import { sayTheSame } from "./key";

type Three<T> = { base: T; mine: T; theirs: T };

/** Joins what stands beside the body: every field is a part of its own. */
export function mergeFields({ base, mine, theirs }: Three<DraftFields>): FieldPart[] {
  // A field that may be absent is a part as soon as one of the three has it.
  const names = Object.keys({ ...base, ...mine, ...theirs }) as (keyof DraftFields)[];
  return names.map((name) => mergeField(name, { base: base[name], mine: mine[name], theirs: theirs[name] }));
}

function mergeField(name: keyof DraftFields, three: Three<unknown>): FieldPart {
  const standing = standingOf(three);
  const joined = standing === "open" ? joinedOf(name, three) : undefined;
  const part = { key: name, place: name, standing: joined === undefined ? standing : "joined", ...three };
  return { ...part, ...(joined === undefined ? {} : { joined }) } as FieldPart;
}

function standingOf({ base, mine, theirs }: Three<unknown>): Standing {
  if (sayTheSame(mine, theirs)) return sayTheSame(base, mine) ? "same" : "alike";
  if (sayTheSame(mine, base)) return "theirs";
  return sayTheSame(theirs, base) ? "mine" : "open";
}

/** What can be put together out of both without a question; undefined where nothing can. */
function joinedOf(name: keyof DraftFields, three: Three<unknown>): unknown {
  if (name === "topicIds") return joinedTopics(three as Three<number[]>);
  if (name === "lead") return joinedLead(three as Three<LeadUse | null>);
  return undefined;
}

/** The most topics that a story may have. */
const MOST_TOPICS = 30;

/** Every topic that one side put in, and none that one side took out. */
function joinedTopics({ base, mine, theirs }: Three<number[]>): number[] | undefined {
  const takenOut = new Set(base.filter((id) => !mine.includes(id)));
  const putIn = mine.filter((id) => !base.includes(id) && !theirs.includes(id));
  const joined = [...theirs.filter((id) => !takenOut.has(id)), ...putIn];
  return joined.length > MOST_TOPICS ? undefined : joined;
}

/** A lead picture's words, joined one by one as long as both mean the same picture. */
function joinedLead({ base, mine, theirs }: Three<LeadUse | null>): LeadUse | undefined {
  if (!base || !mine || !theirs) return undefined;
  if (mine.pictureId !== base.pictureId || theirs.pictureId !== base.pictureId) return undefined;
  const joined: Record<string, unknown> = { pictureId: base.pictureId };
  for (const name of ["caption", "credit", "alt", "decorative", "crop", "framing"] as const) {
    const three = { base: base[name], mine: mine[name], theirs: theirs[name] };
    const standing = standingOf(three);
    if (standing === "open") return undefined;
    const value = standing === "mine" ? three.mine : three.theirs;
    if (value !== undefined) joined[name] = value;
  }
  return joined as LeadUse;
}
