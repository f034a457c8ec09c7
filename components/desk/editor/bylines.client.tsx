"use client";

import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import { useTranslations } from "use-intl";
import { FieldError } from "@/components/ui/field";
import { Sign } from "@/components/ui/sign";
import { useDraftField } from "@/components/desk/writing/draft.client";
import { Limit } from "@/components/desk/writing/limit";
import type { ChoicesView } from "@/lib/stories/desk-view";
import type { Byline } from "@/lib/stories/fields";
import { Combobox, type Option } from "./inspector/combobox.client";
import { useFieldError, useMayWrite } from "./inspector/state.client";

type People = ChoicesView["people"];
type Offer = Option & { byline: Byline };

const LONGEST = 200;
const MOST = 20;
const OFFERED = 8;

/** Who wrote it, in the order in which it is printed: colleagues, and other names as they are typed. */
export function Bylines({ people, language }: { people: People; language: string }) {
  const words = useTranslations("desk.inspector.bylines");
  const [bylines, setBylines] = useDraftField("bylines");
  const [told, tell] = useState("");
  const [typed, setTyped] = useState("");
  const field = useRef<HTMLInputElement>(null);
  const focusNext = useFocusAfter();
  const readOnly = !useMayWrite();
  const error = useFieldError("bylines");
  const add = ({ byline }: Offer) => {
    setBylines([...bylines, byline]);
    setTyped("");
    tell(words("added", { name: byline.name, place: bylines.length + 1 }));
  };
  const remove = (at: number) => {
    setBylines(bylines.filter((_, index) => index !== at));
    tell(words("removed", { name: bylines[at]?.name ?? "" }));
    field.current?.focus();
  };
  const move = (at: number, to: number, button: string) => {
    const moved = bylines[at];
    if (!moved || to < 0 || to >= bylines.length) return;
    const others = bylines.filter((_, index) => index !== at);
    setBylines([...others.slice(0, to), moved, ...others.slice(to)]);
    tell(words("moved", { name: moved.name, place: to + 1, count: bylines.length }));
    focusNext(`byline-${to}-${button}`);
  };
  const setRole = (at: number, role: string) =>
    setBylines(bylines.map((line, index) => (index === at ? withRole(line, role) : line)));
  return (
    <div className="field bylines" id="bylines" role="group" aria-labelledby="bylines-label" tabIndex={-1}>
      <span className="label" id="bylines-label">
        {words("title")}
      </span>
      {bylines.length === 0 ? <p className="small muted">{words("none")}</p> : null}
      <ol lang={language}>
        {bylines.map((line, at) => (
          <Line
            key={`${line.personId ?? ""} ${line.name}`}
            {...{ line, at, readOnly }}
            last={at === bylines.length - 1}
            onMove={(to, button) => move(at, to, button)}
            onRemove={() => remove(at)}
            onRole={(role) => setRole(at, role)}
          />
        ))}
      </ol>
      {readOnly || bylines.length >= MOST ? null : (
        <Combobox
          id="byline-add"
          label={words("add")}
          text={typed}
          onType={setTyped}
          options={offersOf(people, bylines, typed, words("asPrinted"))}
          onChoose={add}
          count={(count) => words("count", { count })}
          input={field}
        />
      )}
      <Limit name="byline-add" text={typed} longest={LONGEST} />
      <p className="vh" role="status">
        {told}
      </p>
      <FieldError name="bylines" error={error} />
    </div>
  );
}

type LineProps = {
  line: Byline;
  at: number;
  last: boolean;
  readOnly: boolean;
  /** To which place, and which control is to have the focus there. */
  onMove: (to: number, control: string) => void;
  onRemove: () => void;
  onRole: (role: string) => void;
};

function Line({ line, at, last, readOnly, onMove, onRemove, onRole }: LineProps) {
  const words = useTranslations("desk.inspector.bylines");
  const { name, role = "", personId } = line;
  const press = (event: KeyboardEvent) => {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key as "ArrowUp"] as number | undefined;
    if (step === undefined || !event.altKey || readOnly) return;
    event.preventDefault();
    onMove(at + step, (event.target as HTMLElement).id.split("-").at(-1) ?? "up");
  };
  return (
    <li onKeyDown={press}>
      <span className="who">
        <b>{name}</b> {personId === undefined ? <span className="xs muted">{words("free")}</span> : null}
      </span>
      <input
        className="input"
        id={`byline-${at}-role`}
        aria-label={words("role", { name })}
        placeholder={words("rolePlaceholder")}
        value={role}
        readOnly={readOnly}
        aria-invalid={role.length > LONGEST || undefined}
        onChange={(event) => onRole(event.target.value)}
      />
      {readOnly ? null : (
        <span className="place">
          <Tool
            id={`byline-${at}-up`}
            name={words("up", { name })}
            off={at === 0}
            icon="up"
            onPress={() => onMove(at - 1, "up")}
          />
          <Tool
            id={`byline-${at}-down`}
            name={words("down", { name })}
            off={last}
            icon="down"
            onPress={() => onMove(at + 1, "down")}
          />
          <Tool id={`byline-${at}-x`} name={words("remove", { name })} icon="x" onPress={onRemove} />
        </span>
      )}
      <Limit name={`byline-${at}-role`} text={role} longest={LONGEST} />
    </li>
  );
}

type ToolProps = { id: string; name: string; icon: "up" | "down" | "x"; off?: boolean; onPress: () => void };

function Tool({ id, name, icon, off = false, onPress }: ToolProps) {
  return (
    <button
      type="button"
      className="btn quiet sm icon"
      id={id}
      aria-label={name}
      aria-disabled={off ? true : undefined}
      onClick={() => off || onPress()}
    >
      <Sign name={icon} />
    </button>
  );
}

/** Gives the focus to a control that is only there after the next drawing. */
function useFocusAfter(): (id: string) => void {
  const wanted = useRef("");
  useEffect(() => {
    if (wanted.current === "") return;
    document.getElementById(wanted.current)?.focus();
    wanted.current = "";
  });
  return (id) => {
    wanted.current = id;
  };
}

/** Colleagues whose name fits, and the typed name as it is: an agency, or somebody who is not on the staff. */
function offersOf(people: People, bylines: readonly Byline[], text: string, asPrinted: string): Offer[] {
  const typed = text.trim().replace(/\s+/g, " ");
  if (typed === "") return [];
  const there = new Set(bylines.map(({ personId }) => personId));
  const fits = (name: string) => ` ${name}`.toLocaleLowerCase().includes(` ${typed.toLocaleLowerCase()}`);
  const found = people
    .filter(({ id, name, printed }) => !there.has(id) && (fits(name) || fits(printed)))
    .slice(0, OFFERED)
    .map(({ id, name, printed, title }) => ({
      key: String(id),
      label: printed === name ? name : `${printed} (${name})`,
      hint: title,
      byline: withRole({ personId: id, name: printed }, title),
    }));
  const taken = bylines.some(({ personId, name }) => personId === undefined && name === typed);
  return taken || typed.length > LONGEST
    ? found
    : [...found, { key: "free", label: typed, hint: asPrinted, byline: { name: typed } }];
}

function withRole({ role: _role, ...line }: Byline, role: string): Byline {
  return role === "" ? line : { ...line, role };
}
