import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Alarms } from "@/components/desk/log/alarms";
import { LogEmpty } from "@/components/desk/log/log-empty";
import { LogFilters } from "@/components/desk/log/log-filters";
import { LogList } from "@/components/desk/log/log-list";
import { Screen } from "@/components/desk/screen";
import { zoneWords } from "@/components/desk/shell";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { listAlarms } from "@/lib/alarms/list-alarms";
import { LOGGED_ACTS } from "@/lib/log/acts";
import type { LogView } from "@/lib/log/fields";
import { searchLog } from "@/lib/log/search";
import { openNewsroom } from "@/lib/newsroom";
import { whyNot } from "@/lib/permissions";
import { FieldsWrong } from "@/lib/refusal";
import { requireActor, type Colleague } from "@/lib/web/actor";
import { readDeskClock } from "@/lib/web/desk-clock";
import { refusedState } from "@/lib/web/refused-state";
import { wordsFor, type Words } from "@/lib/words/words";
import { settleAlarmAction } from "./actions";
import { logAddress, logHref, type LogAddress } from "./log-address";
import { logDrops } from "./log-drops";

type LogPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsFor((await requireActor("/desk/log")).language)("desk.log.title") };
}

/** The whole record, for admins: others meet what a stranger would. */
export default async function LogPage({ searchParams }: LogPageProps) {
  const given = await searchParams;
  const actor = await requireActor(logHref(logAddress(given, "en").typed));
  if (whyNot(actor, "log.read")) notFound();
  const words = wordsFor(actor.language);
  const newsroom = openNewsroom();
  const before = entryNumber(given.before);
  const { address, view } = await answer(newsroom, actor, logAddress(given, actor.language), before);
  const clock = await readDeskClock(newsroom, actor.language);
  const unusual = await listAlarms(newsroom, actor);
  const { filter } = address;
  const drops =
    filter && view.count === 0
      ? await logDrops({ newsroom, actor, words, people: view.people }, { ...address, filter })
      : [];
  return (
    <Screen
      title={words("desk.log.title")}
      beside={filter ? words("desk.log.count", { count: view.count }) : undefined}
      act={filter ? <Exports typed={address.typed} words={words} /> : undefined}
      narrow
    >
      <p className="small ink2">{words("desk.log.about")}</p>
      <Alarms {...unusual} settle={settleAlarmAction} words={words} />
      <LogFilters {...address} acts={LOGGED_ACTS} people={view.people} words={words} />
      {filter ? null : <Notice tone="stop" role="alert" title={words("desk.log.filter.wrong")} />}
      {drops.length > 0 ? <LogEmpty drops={drops} words={words} /> : null}
      <LogList entries={view.entries} words={words} zone={zoneWords(clock, words)} offset={clock.offset} />
      {filter && drops.length === 0 ? (
        <Pager typed={address.typed} view={view} later={before !== undefined} words={words} />
      ) : null}
    </Screen>
  );
}

/** What the filter shows; for one that is refused nothing, with the reasons beside its fields. */
async function answer(
  newsroom: ReturnType<typeof openNewsroom>,
  actor: Colleague,
  address: LogAddress,
  before: bigint | undefined,
): Promise<{ address: LogAddress; view: LogView }> {
  const nothing = async () => ({ ...(await searchLog(newsroom, actor, {}, 1n)), entries: [] });
  if (!address.filter) return { address, view: await nothing() };
  try {
    return { address, view: await searchLog(newsroom, actor, address.filter, before) };
  } catch (error) {
    if (!(error instanceof FieldsWrong)) throw error;
    const refused = refusedState(error, actor.language, address.typed);
    const errors = (refused && !refused.ok && refused.fields) || {};
    return { address: { typed: address.typed, errors }, view: await nothing() };
  }
}

/** An entry's number from the address; whatever is none asks for the newest. */
function entryNumber(given: unknown): bigint | undefined {
  return typeof given === "string" && /^\d{1,18}$/.test(given) ? BigInt(given) : undefined;
}

function Exports({ typed, words }: { typed: Record<string, string>; words: Words }) {
  return (["csv", "json"] as const).map((format) => (
    <ButtonLink key={format} size="sm" href={logHref({ ...typed, format }, "/desk/log/export")}>
      {words(format === "csv" ? "desk.log.filter.exportCsv" : "desk.log.filter.exportJson")}
    </ButtonLink>
  ));
}

type PagerProps = { typed: Record<string, string>; view: LogView; later: boolean; words: Words };

function Pager({ typed, view, later, words }: PagerProps) {
  return (
    <nav className="pager" aria-label={words("desk.log.title")}>
      {view.older === undefined ? (
        <p>{words(view.entries.length > 0 || later ? "desk.log.end" : "desk.log.none")}</p>
      ) : (
        <a className="link" href={logHref({ ...typed, before: view.older })}>
          {words("desk.log.older")}
        </a>
      )}
      {later ? (
        <a className="link" href={logHref(typed)}>
          {words("desk.log.newest")}
        </a>
      ) : null}
    </nav>
  );
}
