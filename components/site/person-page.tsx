import { ContactLine } from "@/components/story/contact-line";
import type { PersonView } from "@/lib/stories/view";
import type { Words } from "@/lib/words/words";
import { DayList } from "./day-list";
import { PageLinks } from "./page-links";

/** Who somebody is, how to reach them, what a reader should know of them, and everything they wrote. */
export function PersonPage({ person, words }: { person: PersonView; words: Words }) {
  const { name, role, about, contact, disclosures, languages = [] } = person;
  const intro = about || (person.days.length === 0 ? words("site.front.empty") : undefined);
  return (
    <>
      <header className={role ? "sheet__head railed" : "sheet__head"}>
        {role && <p className="label">{role}</p>}
        <div>
          <h1>{name}</h1>
          {intro && <p className="intro">{intro}</p>}
          {(languages.length > 0 || contact || disclosures) && (
            <dl className="person__facts">
              {languages.length > 0 && (
                <div>
                  <dt>{words("site.person.languages", { count: languages.length })}</dt>
                  <dd>{languages.join(", ")}</dd>
                </div>
              )}
              {contact && (
                <div>
                  <dt>{words("site.person.contact")}</dt>
                  <dd>
                    <ContactLine contact={contact} />
                  </dd>
                </div>
              )}
              {disclosures && (
                <div>
                  <dt>{words("site.person.disclosures")}</dt>
                  <dd>{disclosures}</dd>
                </div>
              )}
            </dl>
          )}
        </div>
      </header>
      <DayList days={person.days} sections />
      <PageLinks pages={person.pages} words={words} />
    </>
  );
}
