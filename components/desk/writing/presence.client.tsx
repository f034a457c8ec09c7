"use client";

import { useTranslations } from "use-intl";
import type { Present } from "@/lib/writing/fields";
import { initialsOf } from "../initials";
import { useDraft, useDraftValue } from "./draft.client";

/** How many are named; the others are counted. */
const NAMED = 3;

/** Who else has the story open: filled initials write, a ring reads, and always the words. */
export function PresenceList() {
  const words = useTranslations("desk.draft.presence");
  const draft = useDraft();
  const presence = useDraftValue((one) => one.presence());
  const people = othersIn(presence?.people ?? [], draft);
  if (people.length === 0) return null;
  const more = people.slice(NAMED);
  return (
    <ul className="presence-list not-phone" aria-label={words("title")}>
      {people.slice(0, NAMED).map(({ personId, name, writes }) => (
        <li className="presence" key={personId}>
          <span className={writes ? "av edits" : "av reads"} aria-hidden="true">
            {initialsOf(name)}
          </span>
          {words(writes ? "edits" : "reads", { who: firstName(name) })}
        </li>
      ))}
      {more.length > 0 ? (
        <li className="presence" title={more.map(({ name }) => name).join(", ")}>
          {words("more", { count: more.length })}
        </li>
      ) : null}
    </ul>
  );
}

/** Each once, however many tabs they have, whoever writes first. */
function othersIn(people: readonly Present[], { personId }: { personId: number }): Present[] {
  const byPerson = new Map<number, Present>();
  for (const one of people) {
    const known = byPerson.get(one.personId);
    if (one.personId !== personId && (!known || one.writes)) byPerson.set(one.personId, one);
  }
  return [...byPerson.values()].sort((one, other) => Number(other.writes) - Number(one.writes));
}

/** As colleagues call one another. */
export function firstName(name: string): string {
  return name.trim().split(/\s+/u)[0] ?? name;
}
