import { noteRead } from "@/lib/expiries/note-read";
import { searchHref } from "@/lib/search/asked";
import { FACETS, type Asked, type FacetName, type FacetView } from "@/lib/search/fields";
import type { Found } from "@/lib/search/find";
import type { Wanted } from "@/lib/search/limits";
import { STORY_KINDS, type StoryKind } from "@/lib/stories/view";
import type { ReaderContext } from "./reader-context";

type Limits = Asked["limits"];
type Ids = Pick<Wanted, "sectionId" | "personId" | "topicId" | "kind" | "year">;
/** What each limit is called. */
type Names = Partial<Record<FacetName, string>>;

/** The ids behind the names of an address; a name that nothing has limits nothing and is given back as unknown. */
export async function resolveLimits(
  { db, edition, sections }: ReaderContext,
  asked: Limits,
): Promise<{ limits: Limits; ids: Ids; names: Names; unknown: FacetName[] }> {
  const [person, topic] = await Promise.all([
    asked.person === undefined ? null : db.publicPerson.findFirst({ where: { handle: asked.person } }),
    asked.topic === undefined
      ? null
      : db.publicTopic.findFirst({ where: { editionId: edition.id, slug: asked.topic } }),
  ]);
  const section = sections.find(({ slug }) => slug === asked.section);
  const ids: Ids = {
    ...(section ? { sectionId: section.id } : {}),
    ...(person ? { personId: person.id } : {}),
    ...(topic ? { topicId: topic.topicId } : {}),
    ...(asked.kind !== undefined && isKind(asked.kind) ? { kind: asked.kind } : {}),
    ...(asked.year === undefined ? {} : { year: Number(asked.year) }),
  };
  const known: Record<FacetName, boolean> = {
    section: ids.sectionId !== undefined,
    person: ids.personId !== undefined,
    topic: ids.topicId !== undefined,
    kind: ids.kind !== undefined,
    year: ids.year !== undefined,
  };
  return {
    limits: Object.fromEntries(Object.entries(asked).filter(([name]) => known[name as FacetName])),
    ids,
    names: {
      ...(section ? { section: section.name } : {}),
      ...(person ? { person: person.name } : {}),
      ...(topic ? { topic: topic.name } : {}),
    },
    unknown: FACETS.filter((name) => asked[name] !== undefined && !known[name]),
  };
}

type Value = Omit<FacetView["values"][number], "href" | "current">;

/** By what the results can be limited, with how many each limit would leave. */
export async function facetsOf(
  context: ReaderContext,
  asked: Asked,
  found: Found,
  names: Names,
): Promise<FacetView[]> {
  const href = (limits: Limits) => searchHref(context.edition, { ...asked, limits });
  const named = await namedValues(context, found);
  return FACETS.flatMap((name) => {
    const { [name]: current, ...others } = asked.limits;
    const chosen = current === undefined ? undefined : chosenValue(name, current, names);
    const values = withCurrent(named[name], chosen, found.count);
    if (values.length < 2 && current === undefined) return [];
    return [
      {
        name,
        all: { count: found.facets[name].all, href: href(others), current: current === undefined },
        values: values.map((value) => ({
          ...value,
          href: href({ ...asked.limits, [name]: value.value }),
          current: value.value === current,
        })),
      },
    ];
  });
}

type Chosen = Omit<Value, "count">;

function chosenValue(name: FacetName, value: string, names: Names): Chosen {
  if (name === "kind" && isKind(value)) return { value, kind: value };
  return { value, words: names[name] ?? value };
}

/** What is chosen stays on the page, however few have it. */
function withCurrent(values: Value[], chosen: Chosen | undefined, count: number): Value[] {
  if (chosen === undefined || values.some(({ value }) => value === chosen.value)) return values;
  return [...values, { ...chosen, count }];
}

async function namedValues(
  { db, edition, sections }: ReaderContext,
  { facets }: Found,
): Promise<Record<FacetName, Value[]>> {
  const ids = (name: "person" | "topic") => facets[name].values.map(({ value }) => Number(value));
  const [people, profiles, topics] = await Promise.all([
    db.publicPerson.findMany({ where: { id: { in: ids("person") } } }),
    db.publicProfile.findMany({ where: { personId: { in: ids("person") }, language: edition.language } }),
    db.publicTopic.findMany({ where: { topicId: { in: ids("topic") }, editionId: edition.id } }),
  ]);
  noteRead(...ids("person").map((id) => `person:${id}`), ...ids("topic").map((id) => `topic:${id}`));
  const own = new Map(profiles.map(({ personId, name }) => [personId, name]));
  const names = {
    section: new Map(sections.map(({ id, slug, name }) => [id, { value: slug, words: name }])),
    person: new Map(
      people.map(({ id, handle, name }) => [id, { value: handle, words: own.get(id) || name }]),
    ),
    topic: new Map(topics.map(({ topicId, slug, name }) => [topicId, { value: slug, words: name }])),
  };
  const valuesOf = (name: keyof typeof names): Value[] =>
    facets[name].values.flatMap(({ value, count }) => {
      const found = names[name].get(Number(value));
      return found ? [{ ...found, count }] : [];
    });
  return {
    section: valuesOf("section"),
    person: valuesOf("person"),
    topic: valuesOf("topic"),
    kind: facets.kind.values.map(({ value, count }) => kindValue(String(value), count)),
    year: facets.year.values
      .map(({ value, count }) => ({ value: String(value), words: String(value), count }))
      .sort((a, b) => Number(b.value) - Number(a.value)),
  };
}

function kindValue(value: string, count: number): Value {
  return isKind(value) ? { value, kind: value, count } : { value, words: value, count };
}

function isKind(text: string): text is StoryKind {
  return (STORY_KINDS as readonly string[]).includes(text);
}
