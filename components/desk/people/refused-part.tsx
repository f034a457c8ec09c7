import { buttonClass } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import type { PeopleView, Role } from "@/lib/people/fields";
import type { Words } from "@/lib/words/words";

type Props = {
  role: Role;
  /** Who can do it. */
  admins: PeopleView["rows"];
  language: string;
  words: Words;
};

/** Why whoever is no admin cannot invite, and whom to ask. The button keeps its place. */
export function RefusedPart({ role, admins, language, words }: Props) {
  const names = new Intl.ListFormat(language).format(admins.map(({ name }) => name));
  return (
    <div className="refusedpart">
      <p className="refusal" id="refused">
        <Icon name="ban" />
        <span>
          <b>{words("desk.people.refused")}</b>{" "}
          {words("desk.people.refusedWhy", { role, admins: names, count: admins.length })}
        </span>
      </p>
      <button type="button" className={buttonClass({})} aria-disabled="true" aria-describedby="refused">
        {words("desk.people.invite")}
      </button>
    </div>
  );
}
