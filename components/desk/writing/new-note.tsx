import { useEffect, useId, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import type { NoteStore, NotesView } from "@/lib/notes/fields";
import { useNotes } from "./margin.client";
import { NEW_NOTE_EVENT } from "./new-note-event";

type NewNoteProps = { notes: NoteStore; view: NotesView };

/** A note as it is written: about the whole story, or pinned to the words that were chosen in the text. */
export function NewNote({ notes, view: { people } }: NewNoteProps) {
  const words = useTranslations("desk.notes");
  const anchor = useNotes((one) => one.chosen(), null);
  const field = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState("");
  const [assignedTo, setAssignedTo] = useState("");
  const [blocking, setBlocking] = useState(false);
  const [wrong, setWrong] = useState<string | null>(null);
  const [told, setTold] = useState("");
  const id = useId();
  useFocusWhenAsked(field);
  const add = async () => {
    const assignedToId = assignedTo ? Number(assignedTo) : null;
    const refused = await notes.ask({ do: "write", text: text.trim(), anchor, assignedToId, blocking });
    setWrong(refused);
    setTold(refused === null ? words("added") : "");
    if (refused !== null) return;
    // Whoever came from the text goes on there.
    if (anchor) document.getElementById("body")?.focus();
    notes.choose(null);
    setText("");
    setAssignedTo("");
    setBlocking(false);
  };
  return (
    <form
      className="field new-note"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim()) void add();
      }}
    >
      <label htmlFor={id}>{words("newNote")}</label>
      {anchor ? (
        <p className="line small">
          <span>{words("pinned", { words: anchor.exact })}</span>
          <Button size="sm" tone="quiet" onClick={() => notes.choose(null)}>
            {words("unpin")}
          </Button>
        </p>
      ) : null}
      <textarea
        id={id}
        ref={field}
        className="area"
        rows={2}
        maxLength={2_000}
        aria-describedby={`${id}-hint`}
        value={text}
        onChange={({ target: { value } }) => {
          setText(value);
          setTold("");
        }}
      />
      <p className="hint" id={`${id}-hint`}>
        {words("hint")}
      </p>
      <label className="small">
        {words("givenTo")}{" "}
        <select
          className="select sm"
          value={assignedTo}
          onChange={({ target: { value } }) => setAssignedTo(value)}
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
          onChange={({ target: { checked } }) => setBlocking(checked)}
        />{" "}
        {words("blockingNew")}
      </label>
      {wrong ? (
        <p className="err small" role="alert">
          {wrong}
        </p>
      ) : null}
      <p className="line">
        <Button size="sm" type="submit" aria-disabled={!text.trim()}>
          {words("add")}
        </Button>
        <span className="small ink2" role="status">
          {told}
        </span>
      </p>
    </form>
  );
}

/** The key for notes brings the writer here; the panel is shown first. */
function useFocusWhenAsked(field: React.RefObject<HTMLTextAreaElement | null>) {
  useEffect(() => {
    const focus = () => requestAnimationFrame(() => requestAnimationFrame(() => field.current?.focus()));
    document.addEventListener(NEW_NOTE_EVENT, focus);
    return () => document.removeEventListener(NEW_NOTE_EVENT, focus);
  }, [field]);
}
