import { ActionBoxes } from "@/components/ui/action-boxes.client";
import type { Words } from "@/lib/words/words";

const ROLES = ["reporter", "editor", "admin"] as const;

type SecondFactorProps = { stored: readonly (typeof ROLES)[number][]; words: Words };

/** Of which roles nobody works on the desk without a second factor. */
export function SecondFactor({ stored, words }: SecondFactorProps) {
  return (
    <section className="set" aria-labelledby="second-factor">
      <header>
        <h2 id="second-factor">{words("desk.settings.secondFactor.title")}</h2>
        <p>{words("desk.settings.secondFactor.about")}</p>
      </header>
      <ActionBoxes
        name="secondFactorFor"
        legend={words("desk.settings.secondFactor.legend")}
        hint={words("desk.settings.secondFactor.hint")}
        stored={stored}
        choices={ROLES.map((value) => ({ value, name: words(`desk.settings.secondFactor.roles.${value}`) }))}
      />
    </section>
  );
}
