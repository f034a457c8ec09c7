import { useEffect, useState } from "react";
import type { Editor } from "@tiptap/core";
import { useFormatter } from "use-intl";
import { useDraftField } from "./draft.client";
import { bodyReader } from "./read-body";
import type { SurfaceContext, Tally } from "./surface-context";

/** How long nobody types before the text is counted, and how long at the most it goes uncounted, in milliseconds. */
const PAUSE = 400;
const LATEST = 3_000;

/** How long the text is: counted while nothing else is to be done, never while somebody types. */
export function TallyLine({ editor, context }: { editor: Editor | null; context: SurfaceContext }) {
  const { words } = context;
  const format = useFormatter();
  const [asked] = useDraftField("askedWords");
  const tally = useTally(editor, context);
  if (!tally) return <p className="tally">{words("tally.counting")}</p>;
  const minutes = Math.floor(tally.seconds / 60);
  // Under ten minutes a text is timed to ten seconds.
  const seconds = minutes < 10 ? Math.round((tally.seconds % 60) / 10) * 10 : 0;
  const time = { minutes: minutes + Math.floor(seconds / 60), seconds: seconds % 60 };
  return (
    <p className="tally">
      <span>
        {asked ? words("tally.ofAsked", { words: tally.words, asked }) : words("tally.words", tally)}
      </span>
      <span>{words(timeWords(tally, time), time)}</span>
      <span>{words("tally.characters", { characters: format.number(tally.characters) })}</span>
      {tally.longest > 0 ? <span>{words("tally.longest", { words: tally.longest })}</span> : null}
    </p>
  );
}

/** A few words take less than is counted, and no words take nothing. */
function timeWords({ words }: Tally, { minutes, seconds }: { minutes: number; seconds: number }): string {
  if (seconds > 0) return "tally.time";
  return minutes === 0 && words > 0 ? "tally.brief" : "tally.minutes";
}

function useTally(editor: Editor | null, { tools, language }: SurfaceContext): Tally | null {
  const [tally, setTally] = useState<Tally | null>(null);
  useEffect(() => {
    if (!editor) return;
    const read = bodyReader(tools);
    const count = tools.tallier(language);
    const [wait, stop] = idly(() => {
      if (editor.isDestroyed) return;
      const counted = count(read(editor.state.doc));
      setTally((before) => (JSON.stringify(before) === JSON.stringify(counted) ? before : counted));
    });
    const changed = ({ transaction }: { transaction: { docChanged: boolean } }) => {
      if (transaction.docChanged) wait();
    };
    wait();
    editor.on("transaction", changed);
    return () => {
      editor.off("transaction", changed);
      stop();
    };
  }, [editor, tools, language]);
  return tally;
}

/** Does something once nothing was asked for a while, when the browser has time for it. */
function idly(work: () => void): [() => void, () => void] {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let since = 0;
  const run = () => {
    since = 0;
    if (typeof requestIdleCallback === "function") requestIdleCallback(work, { timeout: LATEST });
    else work();
  };
  const wait = () => {
    since ||= Date.now();
    clearTimeout(timer);
    timer = setTimeout(run, Date.now() - since > LATEST ? 0 : PAUSE);
  };
  return [wait, () => clearTimeout(timer)];
}
