import {
  CONTACT_DAYS,
  LONGEST_REPORT,
  TRAP_FIELD,
  type RefusedReport,
  type ReportFieldName,
} from "@/lib/reports/fields";
import type { ReportPageView } from "@/lib/stories/view";
import type { Words } from "@/lib/words/words";

type Props = { report: ReportPageView; refused?: RefusedReport | undefined; words: Words };

const FIELDS: readonly ReportFieldName[] = ["text", "passage", "contact"];
const LINES: Record<ReportFieldName, number> = { text: 7, passage: 3, contact: 1 };

/** What is wrong, where, and how to answer. It works without a script, and sets no cookie. */
export function ReportForm({ report, refused, words }: Props) {
  return (
    <form className="report" method="post" action={report.href} aria-label={words("site.report.label")}>
      <Summary refused={refused} words={words} />
      <input type="hidden" name="entry" value={report.entry} />
      {FIELDS.map((name) => (
        <Field key={name} name={name} refused={refused} words={words} />
      ))}
      <p className={refused?.faults[TRAP_FIELD] ? "report__field" : "report__trap"}>
        <label htmlFor={TRAP_FIELD}>{words("site.report.trap")}</label>
        <input id={TRAP_FIELD} name={TRAP_FIELD} autoComplete="off" />
      </p>
      <p className="report__hint">{words("site.report.privacy", { days: CONTACT_DAYS })}</p>
      <button type="submit">{words("site.report.send")}</button>
    </form>
  );
}

/** What could not be taken, said once at the top, with a link to each field. */
function Summary({ refused, words }: Pick<Props, "refused" | "words">) {
  if (!refused) return null;
  const { hold } = refused;
  const faults = Object.entries(refused.faults);
  return (
    <div className="report__wrong" role="alert">
      <p>{words("site.report.notSent")}</p>
      {hold && (
        <p>{words(`site.report.hold.${hold.why}`, { minutes: hold.why === "network" ? hold.minutes : 0 })}</p>
      )}
      {faults.length > 0 && (
        <ul>
          {faults.map(([name, fault]) => (
            <li key={name}>
              <a href={`#${name}`}>
                {words(`site.report.fields.${name as ReportFieldName | typeof TRAP_FIELD}`)}
              </a>
              : {sentence(name, fault, words)}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Field({ name, refused, words }: { name: ReportFieldName } & Pick<Props, "refused" | "words">) {
  const fault = refused?.faults[name];
  const control = {
    id: name,
    name,
    defaultValue: refused?.report[name] || undefined,
    required: name === "text" || undefined,
    autoComplete: name === "contact" ? "email" : "off",
    "aria-invalid": fault ? true : undefined,
    "aria-describedby": fault ? `${name}-hint ${name}-wrong` : `${name}-hint`,
  } as const;
  return (
    <div className="report__field">
      <label htmlFor={name}>{words(`site.report.fields.${name}`)}</label>
      <p className="report__hint" id={`${name}-hint`}>
        {words(`site.report.hints.${name}`, { most: LONGEST_REPORT[name] })}
      </p>
      {LINES[name] === 1 ? <input {...control} /> : <textarea {...control} rows={LINES[name]} />}
      {fault && (
        <p className="report__fault" id={`${name}-wrong`}>
          {sentence(name, fault, words)}
        </p>
      )}
    </div>
  );
}

function sentence(name: string, fault: "required" | "tooLong" | "trap", words: Words): string {
  return words(`site.report.wrong.${fault}`, { most: LONGEST_REPORT[name as ReportFieldName] ?? 0 });
}
