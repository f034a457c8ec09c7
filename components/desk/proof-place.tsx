import { Icon } from "@/components/ui/icon";
import { isWell, type PlaceView, type ProofView, type Verdict } from "@/lib/proof/fields";
import type { Words } from "@/lib/words/words";
import { StateMark } from "./state-mark";

type Answer = PlaceView["answers"][number];
type PlaceProps = { place: PlaceView; proof: ProofView; words: Words };

/** One place where readers meet the story: what each server answered, and the repair where one is behind. */
export function ProofPlace({ place, proof, words }: PlaceProps) {
  const worst = worstOf(place.answers);
  if (!worst) return null;
  const well = isWell(worst);
  return (
    <li className={well ? undefined : "is-wrong"}>
      {well ? <StateMark state="live" /> : <Icon name="error" />}
      <div>
        <p>
          <b>{words(`desk.proof.kinds.${place.kind}`, { name: place.name ?? "" })}</b>
        </p>
        {place.answers.map((answer) => (
          <p key={answer.instance} className="sub num">
            {saidOf(place, answer, proof, words)}
          </p>
        ))}
        {well ? null : (
          <p className="repair">
            {words(`desk.proof.repair.${worst.state as "stale" | "wrong" | "silent"}`, {
              server: serversOf(place, worst),
            })}{" "}
            <a href={place.path}>{words("desk.proof.seePlace")}</a>
          </p>
        )}
      </div>
      <span className={well ? "badge live" : "badge stop"}>
        <Icon name={well ? "check" : "error"} />
        {words(`desk.proof.verdicts.${worst.state}`)}
      </span>
    </li>
  );
}

/** What an editor must see first, when servers differ. */
const ORDER: Verdict["state"][] = ["stale", "wrong", "silent", "confirmed", "gone", "notOnIt"];

function worstOf(answers: readonly Answer[]): Verdict | undefined {
  return answers
    .map(({ verdict }) => verdict)
    .reduce<Verdict | undefined>(
      (worst, verdict) =>
        worst && ORDER.indexOf(worst.state) <= ORDER.indexOf(verdict.state) ? worst : verdict,
      undefined,
    );
}

function serversOf({ answers }: PlaceView, { state }: Verdict): string {
  return answers
    .filter(({ verdict }) => verdict.state === state)
    .map(({ instance }) => instance)
    .join(", ");
}

/** "/city/lock, in 41 ms"; of several servers each by its name. */
function saidOf(
  { path }: PlaceView,
  { instance, milliseconds, verdict }: Answer,
  { instances, entry }: ProofView,
  words: Words,
): string {
  const place = instances.length > 1 ? `${instance}${readable(path)}` : readable(path);
  const values = { place, time: milliseconds };
  if (verdict.state === "wrong") return words("desk.proof.said.wrong", { ...values, status: verdict.status });
  if (verdict.state === "stale" && verdict.entry !== undefined)
    return words("desk.proof.said.older", { ...values, entry: verdict.entry, newest: entry });
  return words(`desk.proof.said.${verdict.state}`, values);
}

/** An address as a person reads it; one that is not well encoded stays as it is. */
function readable(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
