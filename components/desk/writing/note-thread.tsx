import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import type { NoteRequest, NoteStore, ThreadView } from "@/lib/notes/fields";
import type { Choice } from "@/lib/stories/desk-view";
import { useNotes } from "./margin.client";
import { NoteAnswer } from "./note-answer";

type ThreadProps = { thread: ThreadView; notes: NoteStore; people: readonly Choice[] };

/** One note with its answers, where its words stand, and what can be done with it. */
export function NoteThread({ thread, notes, people }: ThreadProps) {
  const words = useTranslations("desk.notes");
  const [wrong, setWrong] = useState<string | null>(null);
  const [answering, setAnswering] = useState(false);
  const place = useLookedAt(thread.id);
  const ask = async (request: NoteRequest) => {
    const refused = await notes.ask(request);
    setWrong(refused);
    return refused === null;
  };
  const { id, settled } = thread;
  const [first] = thread.notes;
  return (
    <li className="thread" ref={place} tabIndex={-1} onFocus={() => notes.look(id)}>
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
        <Holding thread={thread} people={people} ask={ask} />
      )}
      {answering ? (
        <NoteAnswer
          label={words("answerTo", { name: first?.by.name ?? "" })}
          send={(text) => ask({ do: "answer", noteId: id, text })}
          close={() => setAnswering(false)}
        />
      ) : (
        <p className="line">
          <Button size="sm" onClick={() => setAnswering(true)}>
            {words("answer")}
          </Button>
          {settled ? (
            <Button size="sm" tone="quiet" onClick={() => ask({ do: "reopen", noteId: id })}>
              {words("reopen")}
            </Button>
          ) : thread.mayRelease ? (
            <Button size="sm" tone="quiet" onClick={() => ask({ do: "settle", noteId: id })}>
              {words("settle")}
            </Button>
          ) : null}
        </p>
      )}
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
  if (!anchor) return <p className="who">{words("whole")}</p>;
  const gone = !(text?.has(id) ?? place !== null);
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

type HoldingProps = Pick<ThreadProps, "thread" | "people"> & {
  ask: (request: NoteRequest) => Promise<boolean>;
};

/** Whose it is to see to, and whether it holds publication back. */
function Holding({ thread: { id, assignedTo, blocking, mayRelease }, people, ask }: HoldingProps) {
  const words = useTranslations("desk.notes");
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
          disabled={!mayRelease}
          onChange={({ target: { checked } }) => void ask({ do: "block", noteId: id, blocking: checked })}
        />{" "}
        {words("blocks")}
      </label>
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
