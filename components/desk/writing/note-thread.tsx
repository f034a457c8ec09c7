import { useEffect, useId, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import type { NoteRequest, NotesView, NoteStore, ThreadView } from "@/lib/notes/fields";
import { useNotes } from "./margin.client";
import { NoteAnswer } from "./note-answer";

type ThreadProps = {
  thread: ThreadView;
  notes: NoteStore;
  view: Pick<NotesView, "people" | "mayNote">;
  /** It stands in this list no more. */
  gone: () => void;
};

/** One note with its answers, where its words stand, and what can be done with it. */
export function NoteThread({ thread, notes, view, gone }: ThreadProps) {
  const words = useTranslations("desk.notes");
  const [wrong, setWrong] = useState<string | null>(null);
  const [answering, setAnswering] = useState<"not" | "yes" | "no longer">("not");
  const place = useLookedAt(thread.id);
  const ask = async (request: NoteRequest) => {
    const refused = await notes.ask(request);
    setWrong(refused);
    return refused === null;
  };
  const { id, settled, mayRelease, mayReopen } = thread;
  const { mayNote } = view;
  const end = async (what: "settle" | "reopen") => {
    if (await ask({ do: what, noteId: id })) gone();
  };
  const [first] = thread.notes;
  return (
    <li className="thread" id={`note-${id}`} ref={place} tabIndex={-1} onFocus={() => notes.look(id)}>
      <Where thread={thread} />
      {thread.notes.map((note) => (
        <article key={note.id}>
          <p className="who">
            {note.by.name} · <time dateTime={note.written.machine}>{note.written.words}</time>
          </p>
          <p className="said">{note.text}</p>
        </article>
      ))}
      {settled ? (
        <p className="who">{words("settledBy", { name: settled.by, time: settled.moment.words })}</p>
      ) : (
        <Holding thread={thread} view={view} ask={ask} />
      )}
      {answering === "yes" ? (
        <NoteAnswer
          label={words("answerTo", { name: first?.by.name ?? "" })}
          send={(text) => ask({ do: "answer", noteId: id, text })}
          close={() => setAnswering("no longer")}
        />
      ) : mayNote ? (
        <p className="line">
          {/* Whoever answered or dropped the answer goes on from where it was begun. */}
          <Button size="sm" autoFocus={answering === "no longer"} onClick={() => setAnswering("yes")}>
            {words("answer")}
          </Button>
          {settled && mayReopen ? (
            <Button size="sm" tone="quiet" onClick={() => void end("reopen")}>
              {words("reopen")}
            </Button>
          ) : null}
          {!settled && mayRelease ? (
            <Button size="sm" tone="quiet" onClick={() => void end("settle")}>
              {words("settle")}
            </Button>
          ) : null}
        </p>
      ) : null}
      {wrong ? (
        <p className="err small" role="alert">
          {wrong}
        </p>
      ) : null}
    </li>
  );
}

/** The words that the note is pinned to, and the way there. */
function Where({ thread: { id, anchor, place } }: Pick<ThreadProps, "thread">) {
  const words = useTranslations("desk.notes");
  const text = useNotes((one) => one.text(), null);
  const stands = useNotes((one) => one.text()?.has(id) ?? null, null);
  if (!anchor) return <p className="who">{words("whole")}</p>;
  const gone = !(stands ?? place !== null);
  return (
    <>
      {gone ? <p className="small warn-words">{words("gone")}</p> : null}
      <q className={gone ? "is-gone" : undefined}>{anchor.exact}</q>
      {gone || !text ? null : (
        <p className="line">
          <Button size="sm" tone="quiet" onClick={() => text.goTo(id)}>
            {words("goTo")}
          </Button>
        </p>
      )}
    </>
  );
}

type HoldingProps = Pick<ThreadProps, "thread" | "view"> & {
  ask: (request: NoteRequest) => Promise<boolean>;
};

/** Whose it is to see to, and whether it holds publication back. */
function Holding({ thread: { id, assignedTo, blocking, mayRelease }, view, ask }: HoldingProps) {
  const words = useTranslations("desk.notes");
  const why = useId();
  const { people, mayNote } = view;
  if (!mayNote)
    return (
      <p className="who">
        {words("givenTo")} {assignedTo?.name ?? words("nobody")}
        {blocking ? ` · ${words("blocks")}` : null}
      </p>
    );
  return (
    <div className="holding">
      <label className="small">
        {words("givenTo")}{" "}
        <select
          className="select sm"
          value={assignedTo?.id ?? ""}
          onChange={({ target: { value } }) =>
            void ask({ do: "assign", noteId: id, assignedToId: value ? Number(value) : null })
          }
        >
          <option value="">{words("nobody")}</option>
          {people.map((person) => (
            <option key={person.id} value={person.id}>
              {person.name}
            </option>
          ))}
        </select>
      </label>
      <label className="small check">
        <input
          type="checkbox"
          checked={blocking}
          aria-disabled={!mayRelease || undefined}
          aria-describedby={mayRelease ? undefined : why}
          onChange={({ target: { checked } }) =>
            mayRelease && void ask({ do: "block", noteId: id, blocking: checked })
          }
        />{" "}
        {words("blocks")}
      </label>
      {mayRelease ? null : (
        <p className="xs muted" id={why}>
          {words("ofAnother")}
        </p>
      )}
    </div>
  );
}

/** Comes into sight as soon as its words are looked at in the text; the cursor stays there. */
function useLookedAt(threadId: number) {
  const place = useRef<HTMLLIElement>(null);
  const current = useNotes((one) => one.current() === threadId, false);
  useEffect(() => {
    const element = place.current;
    element?.classList.toggle("is-current", current);
    if (current && element && !element.contains(document.activeElement))
      element.scrollIntoView({ block: "nearest" });
  }, [current]);
  return place;
}
