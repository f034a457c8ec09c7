"use client";

import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { FieldError, fieldIds } from "@/components/ui/field";
import { useDraftField } from "@/components/desk/writing/draft.client";
import { useFieldError, useTyped } from "./state.client";
import { useTools, type TypedTime } from "./tools.client";

const NONE: TypedTime = { day: "", time: "" };
const MOST_WORDS = 100_000;

type DueProps = {
  /** The time that is stored, as it would be typed. */
  stored: TypedTime;
  zone: string;
  zoneWords: string;
  /** What is wrong with a day or a time, in words, by its code. */
  wrong: Record<string, string>;
};

/** When the text is due, typed as a day and a time; only a time that exists is kept. */
export function DueField({ stored, zone, zoneWords, wrong }: DueProps) {
  const words = useTranslations("desk.inspector.due");
  const [dueAt, setDueAt] = useDraftField("dueAt");
  const { typedTime, asTyped } = useTools();
  const [typed, setTyped] = useState({ ...stored, of: dueAt });
  const [fault, setFault] = useState<{ field: keyof TypedTime; code: string } | null>(null);
  const newest = useRef(0);
  const refused = useFieldError("dueAt");
  useEffect(() => {
    if (typed.of === dueAt) return;
    let current = true;
    const shown = dueAt === "" ? Promise.resolve(NONE) : asTyped(dueAt, zone);
    void shown.then((time) => current && setTyped({ ...time, of: dueAt }));
    return () => {
      current = false;
    };
  }, [asTyped, dueAt, typed.of, zone]);
  const type = async (part: Partial<TypedTime>) => {
    const next = { ...typed, ...part };
    const turn = ++newest.current;
    setTyped(next);
    const empty = next.day.trim() === "" && next.time.trim() === "";
    const meant = empty ? { at: "" } : await typedTime(next, zone);
    // Somebody who types fast is read once, as it stands at the end.
    if (turn !== newest.current) return;
    if ("wrong" in meant) return setFault({ field: meant.wrong, code: meant.code });
    setFault(null);
    setTyped((before) => ({ ...before, of: meant.at }));
    setDueAt(meant.at);
  };
  const half = typed.day.trim() === "" || typed.time.trim() === "";
  const message = fault && !half ? `${wrong[fault.code] ?? ""} ${words("notKept")}` : undefined;
  const error = message ?? refused;
  return (
    <div className="field" role="group" aria-labelledby="due-label">
      <span className="label" id="due-label">
        {words("title")}
      </span>
      <div className="due">
        {(["day", "time"] as const).map((part) => (
          <input
            key={part}
            className="input"
            type="text"
            autoComplete="off"
            maxLength={20}
            aria-label={words(part)}
            placeholder={words(`${part}Placeholder`)}
            value={typed[part]}
            onChange={(event) => void type({ [part]: event.target.value })}
            {...fieldIds({ name: "due", hint: true, error: fault?.field === part ? error : undefined })}
            id={part === "day" ? "due" : "due-time"}
            name={undefined}
          />
        ))}
      </div>
      <p className="hint" id="due-hint">
        {zoneWords} {half && (typed.day + typed.time).trim() !== "" ? words("half") : ""}
      </p>
      <FieldError name="due" error={error} />
    </div>
  );
}

/** How many words were asked for. */
export function AskedWordsField({ wrong }: { wrong: string }) {
  const words = useTranslations("desk.inspector");
  const [asked, setAsked] = useDraftField("askedWords");
  const [text, type] = useTyped(asked, (value) => (value === null ? "" : String(value)));
  const refused = useFieldError("askedWords");
  const error = numberIn(text) === undefined ? wrong : refused;
  return (
    <div className="field">
      <label htmlFor="askedWords">{words("askedWords")}</label>
      <input
        className="input"
        type="text"
        inputMode="numeric"
        autoComplete="off"
        maxLength={7}
        value={text}
        onChange={(event) => {
          const means = numberIn(event.target.value);
          type(event.target.value, means);
          if (means !== undefined) setAsked(means);
        }}
        {...fieldIds({ name: "askedWords", error })}
      />
      <FieldError name="askedWords" error={error} />
    </div>
  );
}

/** A number of words; null for none, undefined for what is no such number. */
function numberIn(text: string): number | null | undefined {
  if (text.trim() === "") return null;
  const number = /^\d{1,6}$/.test(text.trim()) ? Number(text) : 0;
  return number >= 1 && number <= MOST_WORDS ? number : undefined;
}
