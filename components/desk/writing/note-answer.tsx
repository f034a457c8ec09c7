import { useId, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";

type AnswerProps = { label: string; send: (text: string) => Promise<boolean>; close: () => void };

/** An answer as it is written. It stays until it is sent or dropped. */
export function NoteAnswer({ label, send, close }: AnswerProps) {
  const words = useTranslations("desk.notes");
  const [text, setText] = useState("");
  const [busy, setBusy] = useState(false);
  const id = useId();
  const submit = async () => {
    setBusy(true);
    const done = await send(text.trim());
    setBusy(false);
    if (done) close();
  };
  return (
    <form
      className="field"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() && !busy) void submit();
      }}
    >
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        className="area"
        rows={2}
        maxLength={2_000}
        autoFocus
        value={text}
        onChange={({ target: { value } }) => setText(value)}
      />
      <p className="line">
        <Button size="sm" type="submit" aria-disabled={!text.trim() || busy}>
          {words("send")}
        </Button>
        <Button size="sm" tone="quiet" onClick={close}>
          {words("dropAnswer")}
        </Button>
      </p>
    </form>
  );
}
