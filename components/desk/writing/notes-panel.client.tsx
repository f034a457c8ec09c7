"use client";

import { use, useRef, useState } from "react";
import { PencilLine } from "lucide-react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import type { NotesView, NoteStore } from "@/lib/notes/fields";
import { keyName } from "./key-names";
import { MarginContext, useNotes, useSuggesting } from "./margin.client";
import { NewNote } from "./new-note";
import { NoteThread } from "./note-thread";

/** The notes of the story, in the order in which it is read: open ones first to be seen, settled ones kept. */
export function NotesPanel() {
  const words = useTranslations("desk.notes");
  const notes = use(MarginContext)?.notes;
  const view = useNotes((one) => one.view(), null);
  if (!notes || !view) return <p className="small ink2">{words("waiting")}</p>;
  return (
    <section className="part notes" aria-labelledby="notes-title">
      <h2 id="notes-title">{words("title")}</h2>
      {view.scheduled && view.threads.some(({ blocking, settled }) => blocking && !settled) ? (
        <p className="small warn-words">{words("scheduled", { time: view.scheduled.words })}</p>
      ) : null}
      <Threads notes={notes} view={view} />
      {view.mayNote ? <NewNote notes={notes} view={view} /> : <p className="small ink2">{words("closed")}</p>}
    </section>
  );
}

/** How many notes and how many suggestions wait, each for itself, beside the name of their tab. */
export function OpenNotes() {
  const words = useTranslations("desk");
  const notes = useNotes((one) => openIn(one.view()), 0);
  const suggested = useSuggesting((margin) => margin.suggestions().length, 0);
  return (
    <>
      {notes > 0 ? (
        <span className="count">
          {notes}
          <span className="vh"> {words("notes.openCount", { count: notes })}</span>
        </span>
      ) : null}
      {suggested > 0 ? (
        <span className="count suggested-count">
          <PencilLine className="i" aria-hidden="true" focusable="false" />
          {suggested}
          <span className="vh"> {words("suggesting.openCount", { count: suggested })}</span>
        </span>
      ) : null}
    </>
  );
}

function openIn(view: NotesView | null): number {
  return view?.threads.filter(({ settled }) => !settled).length ?? 0;
}

function Threads({ notes, view }: { notes: NoteStore; view: NotesView }) {
  const words = useTranslations("desk.notes");
  const [past, setPast] = useState(false);
  const which = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLOListElement>(null);
  const shown = view.threads.filter(({ settled }) => Boolean(settled) === past);
  const open = openIn(view);
  // What was settled, or opened again, leaves this list: the focus goes on to what stands in its place.
  const goOn = (at: number) =>
    requestAnimationFrame(() => {
      const left = list.current?.querySelectorAll<HTMLElement>(":scope > li");
      (left?.[Math.min(at, left.length - 1)] ?? which.current)?.focus();
    });
  return (
    <>
      <div className="line" role="group" aria-label={words("whichOnes")} tabIndex={-1} ref={which}>
        <Button size="sm" tone="quiet" aria-pressed={!past} onClick={() => setPast(false)}>
          {words("open", { count: open })}
        </Button>
        <Button size="sm" tone="quiet" aria-pressed={past} onClick={() => setPast(true)}>
          {words("settled", { count: view.threads.length - open })}
        </Button>
      </div>
      {shown.length === 0 ? (
        <p className="small ink2" suppressHydrationWarning>
          {past
            ? words("noneSettled")
            : view.mayNote
              ? words("none", { key: keyName("Mod-Alt-M") })
              : words("noneOpen")}
        </p>
      ) : null}
      <ol className="threads" ref={list}>
        {shown.map((thread, at) => (
          <NoteThread key={thread.id} {...{ thread, notes, view }} gone={() => goOn(at)} />
        ))}
      </ol>
    </>
  );
}
