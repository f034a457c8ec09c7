import type { Metadata } from "next";
import { LogList } from "@/components/desk/log-list";
import { Screen } from "@/components/desk/screen";
import { Notice } from "@/components/ui/notice";
import { openNewsroom } from "@/lib/newsroom";
import { whyNot } from "@/lib/permissions";
import { listLog } from "@/lib/stories/story-log";
import { requireActor } from "@/lib/web/actor";
import { refusalWords } from "@/lib/web/refusal-words";
import { wordsFor, type Words } from "@/lib/words/words";

type LogPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsFor((await requireActor("/desk/log")).language)("desk.log.title") };
}

export default async function LogPage({ searchParams }: LogPageProps) {
  const actor = await requireActor("/desk/log");
  const words = wordsFor(actor.language);
  const reason = whyNot(actor, "log.read");
  if (reason) {
    return (
      <Screen title={words("desk.log.title")} narrow>
        <Notice tone="stop" title={refusalWords(reason, actor.language)} />
      </Screen>
    );
  }
  const before = entryNumber((await searchParams).before);
  const entries = await listLog(openNewsroom(), actor, before);
  return (
    <Screen title={words("desk.log.title")} narrow>
      <p className="small ink2">{words("desk.log.about")}</p>
      {entries.length > 0 ? <LogList entries={entries} words={words} /> : null}
      <Pager words={words} oldest={entries.at(-1)?.id} later={before !== undefined} />
    </Screen>
  );
}

/** An entry's number from the address; whatever is none asks for the newest. */
function entryNumber(given: unknown): bigint | undefined {
  return typeof given === "string" && /^\d{1,18}$/.test(given) ? BigInt(given) : undefined;
}

function Pager({ words, oldest, later }: { words: Words; oldest: string | undefined; later: boolean }) {
  return (
    <nav className="pager" aria-label={words("desk.log.title")}>
      {oldest === undefined ? (
        <p>{words(later ? "desk.log.end" : "desk.log.none")}</p>
      ) : (
        <a className="link" href={`/desk/log?before=${oldest}`}>
          {words("desk.log.older")}
        </a>
      )}
      {later ? (
        <a className="link" href="/desk/log">
          {words("desk.log.newest")}
        </a>
      ) : null}
    </nav>
  );
}
