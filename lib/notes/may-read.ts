import type { Person, Story } from "@/prisma/generated/client";

/** Whether this person may read a story's working text: its author, whoever it is shared with, and every editor. */
export function mayRead(
  person: Pick<Person, "id" | "role" | "disabledAt">,
  story: Pick<Story, "createdById">,
  shared: boolean,
): boolean {
  if (person.disabledAt) return false;
  return person.role !== "reporter" || story.createdById === person.id || shared;
}
