import type { Metadata } from "next";
import { PeopleFilters } from "@/components/desk/people/people-filters";
import { PeopleTable } from "@/components/desk/people/people-table";
import { RefusedPart } from "@/components/desk/people/refused-part";
import { Screen } from "@/components/desk/screen";
import { ButtonLink } from "@/components/ui/button";
import { openNewsroom } from "@/lib/newsroom";
import { listPeople } from "@/lib/people/list-people";
import { whyNot } from "@/lib/permissions";
import { requireActor } from "@/lib/web/actor";
import { readDeskClock } from "@/lib/web/desk-clock";
import { wordsFor } from "@/lib/words/words";
import { peopleOfAddress, type SearchParams } from "./people-address";

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsFor((await requireActor("/desk/people")).language)("desk.people.title") };
}

/** Everybody of the newsroom. Whoever is no admin is shown who is who, and told whom to ask. */
export default async function PeoplePage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requireActor("/desk/people");
  const { language, role } = actor;
  const newsroom = openNewsroom();
  const words = wordsFor(language);
  const isAdmin = whyNot(actor, "person.invite") === null;
  const filter = peopleOfAddress(await searchParams);
  const [{ rows, people, invited }, clock, admins] = await Promise.all([
    listPeople(newsroom, actor, filter),
    readDeskClock(newsroom, language),
    isAdmin ? null : listPeople(newsroom, actor, { role: "admin" }),
  ]);
  return (
    <Screen
      title={words("desk.people.title")}
      beside={words("desk.people.beside", { people, invited })}
      act={
        isAdmin ? (
          <ButtonLink tone="act" size="sm" href="/desk/people/invite">
            {words("desk.people.invite")}
          </ButtonLink>
        ) : null
      }
    >
      {admins ? <RefusedPart role={role} admins={admins.rows} language={language} words={words} /> : null}
      <PeopleFilters filter={filter} accounts={isAdmin} words={words} />
      {rows.length > 0 ? (
        <PeopleTable rows={rows} accounts={isAdmin} clock={clock} language={language} words={words} />
      ) : (
        <div className="panel empty">
          <h2>{words("desk.people.nobody")}</h2>
        </div>
      )}
    </Screen>
  );
}
