import { ActionTextField } from "@/components/ui/action-fields.client";
import { PASSWORD_LENGTH } from "@/lib/people/password-strength";
import type { Words } from "@/lib/words/words";

/** Where somebody types a new password. It may be pasted, and a password manager may offer one. */
export function NewPasswordField({ words }: { words: Words }) {
  return (
    <ActionTextField
      name="password"
      type="password"
      label={words("account.password")}
      hint={words("account.passwordHint", { minimum: PASSWORD_LENGTH.least })}
      autoComplete="new-password"
      required
    />
  );
}
