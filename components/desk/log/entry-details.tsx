import type { LogEntryView } from "@/lib/log/fields";
import type { Words } from "@/lib/words/words";
import { whoOf } from "./sentence";

type EntryDetailsProps = {
  entry: LogEntryView;
  words: Words;
  /** Leaves out which text it was, where that stands already. */
  withoutRevision?: boolean;
};

/** Everything that is known of an entry beside its sentence: which text, which date, why, and from where. */
export function EntryDetails({ entry, words, withoutRevision = false }: EntryDetailsProps) {
  const { note, reason, details } = entry;
  const facts = [
    withoutRevision ? "" : revisionWords(entry, words),
    ...plans(entry, words),
    ...dates(entry, words),
    broughtBy(entry, words),
    ...rulings(entry, words),
    entry.written ? words("desk.log.writtenAt", { time: entry.written }) : "",
    entry.origin ? words("desk.log.from", { origin: entry.origin }) : "",
  ].filter((fact) => fact !== "");
  return (
    <>
      {facts.length > 0 ? <span className="why">{facts.join(" · ")}</span> : null}
      {note ? <span className="why">{words("desk.log.note", { note })}</span> : null}
      {reason ? <span className="why">{words("desk.log.reason", { reason })}</span> : null}
      {details.override ? (
        <span className="why">{words("desk.log.override", { reason: details.override })}</span>
      ) : null}
      {details.emergency ? (
        <span className="why">{words("desk.log.emergency", { reason: details.emergency })}</span>
      ) : null}
    </>
  );
}

function revisionWords(entry: LogEntryView, words: Words): string {
  const { revision, replaces, publicNumber, publicKind } = entry;
  const text =
    revision === undefined
      ? ""
      : replaces === undefined
        ? words("desk.log.revision", { number: revision })
        : words("desk.log.revisionInPlace", { number: revision, replaces });
  const place = publicNumber === undefined ? "" : words("desk.log.publicEntry", { number: publicNumber });
  // Only who publishes again can publish something else with it; every other sentence says its kind.
  const other = entry.saying === "republish" && publicKind !== "republished" ? publicKind : undefined;
  const kind = other ? words("desk.log.readersSaw", { kind: words(`desk.log.kinds.${other}`) }) : "";
  const { source } = entry.details;
  const from = source === undefined ? "" : words("desk.log.source", { number: source });
  return [text, from, place, kind].filter((part) => part !== "").join(" · ");
}

function plans({ act, details }: LogEntryView, words: Words): string[] {
  const { plannedFor, scheduledAt, until, held, label } = details;
  return [
    label && !act.startsWith("factor.") ? words("desk.log.madeFor", { label }) : "",
    plannedFor ? words("desk.log.plannedFor", { moment: plannedFor }) : "",
    scheduledAt ? words("desk.log.scheduledAt", { moment: scheduledAt }) : "",
    until ? words("desk.log.until", { moment: until }) : "",
    held ? words("desk.log.untilLifted") : "",
  ];
}

function dates({ announces, details }: LogEntryView, words: Words): string[] {
  return [
    announces ? words("desk.log.announces", { moment: announces.words }) : "",
    details.date ? words("desk.log.date", { moment: details.date }) : "",
    details.importedFrom ? words("desk.log.importedFrom", { source: details.importedFrom }) : "",
  ];
}

/** Of what an act brought with it: whose act that was. */
function broughtBy(entry: LogEntryView, words: Words): string {
  const who = whoOf(entry, words);
  if (entry.done && entry.saying !== "cancelled") return "";
  if (entry.saying === "cancelled") return who;
  return words(entry.saying.startsWith("taken") ? "desk.log.takenBy" : "desk.log.publishedBy", { who });
}

function rulings({ act, details }: LogEntryView, words: Words) {
  const { entries, reasonClass, secondReader, secondFactorFor, exported } = details;
  const reason = `desk.end.classes.${reasonClass}` as "desk.log.title";
  return [
    entries ? words("desk.log.removed", { numbers: entries }) : "",
    reasonClass && words.has(reason) ? words(reason) : "",
    secondReader ? words("desk.log.secondReader", secondReader) : "",
    secondFactorFor
      ? words("desk.log.secondFactorFor", {
          before: rolesIn(secondFactorFor.before, words),
          after: rolesIn(secondFactorFor.after, words),
        })
      : "",
    act.startsWith("factor.") ? factorWords(details, words) : "",
    act === "session.refuse" ? causeOf(details.cause, words) : "",
    exported
      ? words("desk.log.exported", { count: exported.count, format: exported.format.toUpperCase() })
      : "",
  ];
}

function rolesIn(roles: readonly string[], words: Words): string {
  const known = (["reporter", "editor", "admin"] as const).filter((role) => roles.includes(role));
  return known.map((role) => words(`desk.shell.roles.${role}`)).join(", ") || words("desk.log.nobody");
}

/** Which second factor it was, with what its owner calls it. */
function factorWords({ kind, label }: LogEntryView["details"], words: Words): string {
  const key = `desk.log.factors.${kind}` as "desk.log.factors.app";
  return [words.has(key) ? words(key) : "", label ?? ""].filter(Boolean).join(": ");
}

function causeOf(cause: string | undefined, words: Words): string {
  const key = `desk.log.causes.${cause}` as "desk.log.causes.codes";
  return cause !== undefined && words.has(key) ? words(key) : "";
}
