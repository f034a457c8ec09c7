import { ActionRadios } from "@/components/ui/action-radios.client";
import { ROLES, type Role } from "@/lib/people/fields";
import type { Words } from "@/lib/words/words";

/** One of the three roles, each with what it may do. */
export function RoleChoice({ stored, words }: { stored: Role; words: Words }) {
  return (
    <ActionRadios
      name="role"
      legend={words("desk.people.inviting.role")}
      stored={stored}
      choices={ROLES.map((role) => ({
        value: role,
        name: words(`desk.shell.roles.${role}`),
        about: words(`desk.people.inviting.roles.${role}`),
      }))}
    />
  );
}
