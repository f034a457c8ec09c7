"use client";

import { use, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import type { NotesView, NoteStore } from "@/lib/notes/fields";
import { keyName } from "./key-names";
import { MarginContext, useNotes } from "./margin.client";
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
      <NewNote notes={notes} view={view} />
    </section>
  );
}

/** How many notes are open, beside the name of their tab. */
export function OpenNotes() {
  const open = useNotes((one) => openIn(one.view()), 0);
  return open > 0 ? <span className="count">{open}</span> : null;
}

function openIn(view: NotesView | null): number {
  return view?.threads.filter(({ settled }) => !settled).length ?? 0;
}

function Threads({ notes, view }: { notes: NoteStore; view: NotesView }) {
  const words = useTranslations("desk.notes");
  const [past, setPast] = useState(false);
  const shown = view.threads.filter(({ settled }) => Boolean(settled) === past);
  const open = openIn(view);
  return (
    <>
      <div className="line" role="group" aria-label={words("whichOnes")}>
        <Button size="sm" tone="quiet" aria-pressed={!past} onClick={() => setPast(false)}>
          {words("open", { count: open })}
        </Button>
        <Button size="sm" tone="quiet" aria-pressed={past} onClick={() => setPast(true)}>
          {words("settled", { count: view.threads.length - open })}
        </Button>
      </div>
      {shown.length === 0 ? (
        <p className="small ink2" suppressHydrationWarning>
          {past ? words("noneSettled") : words("none", { key: keyName("Mod-Alt-M") })}
        </p>
      ) : null}
      <ol className="threads">
        {shown.map((thread) => (
          <NoteThread key={thread.id} thread={thread} notes={notes} people={view.people} />
        ))}
      </ol>
    </>
  );
}
