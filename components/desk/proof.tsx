import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { isWell, type ProofView } from "@/lib/proof/fields";
import type { DeskClock } from "@/lib/moments";
import type { StampView } from "@/lib/stories/view";
import type { Words } from "@/lib/words/words";
import { Stamps } from "./acts/stamps";
import { ProofPlace } from "./proof-place";
import { zoneWords } from "./shell";

type ProofProps = {
  storyId: number;
  proof: ProofView;
  stamps: readonly StampView[];
  clock: DeskClock;
  /** What was just done. */
  said?: string | undefined;
  words: Words;
};

/** What readers get of a story after a public act, place by place, each with its repair where it is stale. */
export function Proof({ storyId, proof, stamps, clock, said, words }: ProofProps) {
  return (
    <div className="proof stack">
      {said ? <Notice tone="live" title={said} /> : null}
      <Outcome proof={proof} words={words} />
      <div className="two wide-left">
        <section className="panel" aria-labelledby="places">
          <header>
            <h2 id="places" className="grow">
              {words("desk.proof.places")}
            </h2>
            <span className="xs muted num">
              {words("desk.proof.asked", { time: proof.askedWords, zone: zoneWords(clock, words) })}
            </span>
          </header>
          <ul className="proofs">
            {proof.places.map((place) => (
              <ProofPlace key={`${place.kind} ${place.path}`} place={place} proof={proof} words={words} />
            ))}
          </ul>
        </section>
        <div className="stack">
          {isReadable(proof) ? <Dates stamps={stamps} words={words} /> : null}
          <Next storyId={storyId} proof={proof} words={words} />
        </div>
      </div>
    </div>
  );
}

/** "Live 08:37:12 · revision 14", and in one sentence whether readers have it. */
function Outcome({ proof, words }: { proof: ProofView; words: Words }) {
  const { publicState, revision, timeWords, dayWords, machine, behind, cachesBehind } = proof;
  const isOut = publicState === "live";
  const isEverywhere = isOut && behind.length === 0 && cachesBehind.length === 0;
  return (
    <div role="status">
      <p className="big">
        <span className={isEverywhere ? "is-live" : undefined}>
          {words(`desk.proof.states.${publicState}`)}
        </span>{" "}
        <time dateTime={machine} title={dayWords}>
          {timeWords}
        </time>
        {revision !== undefined && isOut ? (
          <span className="muted"> · {words("desk.proof.revision", { number: revision })}</span>
        ) : null}
      </p>
      <p className="ink2">{outcomeOf(proof, words)}</p>
    </div>
  );
}

function outcomeOf(proof: ProofView, words: Words): string {
  const { places, instances, behind, cachesBehind, publicState } = proof;
  if (instances.length === 0) return words("desk.proof.noServer");
  if (behind.length > 0)
    return words("desk.proof.behind", { count: behind.length, servers: behind.join(", ") });
  const good = places.filter(({ answers }) => answers.every(({ verdict }) => isWell(verdict))).length;
  if (good < places.length) return words("desk.proof.some", { good, count: places.length });
  if (cachesBehind.length > 0)
    return words("desk.proof.cachesBehind", {
      count: cachesBehind.length,
      caches: cachesBehind.join(", "),
    });
  return words(publicState === "live" ? "desk.proof.all" : "desk.proof.allEnded", { count: places.length });
}

function isReadable({ publicState }: ProofView): boolean {
  return publicState === "live" || publicState === "withdrawn";
}

function Dates({ stamps, words }: Pick<ProofProps, "stamps" | "words">) {
  return (
    <section className="panel">
      <div className="in stack">
        <h2>{words("desk.proof.dates")}</h2>
        <Stamps stamps={stamps} words={words} />
        <p className="xs muted">{words("desk.proof.datesNote")}</p>
      </div>
    </section>
  );
}

function Next({ storyId, proof, words }: Pick<ProofProps, "storyId" | "proof" | "words">) {
  const page = proof.places.find(({ kind }) => kind === "page");
  return (
    <section className="panel">
      <div className="in stack">
        <h2>{words("desk.proof.next")}</h2>
        <p>
          <ButtonLink wide tone="act" href={`/desk/stories/${storyId}/live`}>
            {words("desk.proof.again")}
          </ButtonLink>
        </p>
        {page ? (
          <p>
            <ButtonLink wide href={page.path}>
              {words("desk.proof.see")}
            </ButtonLink>
          </p>
        ) : null}
        <p>
          <ButtonLink wide tone="quiet" href="/desk">
            {words("desk.proof.board")}
          </ButtonLink>
        </p>
      </div>
    </section>
  );
}
