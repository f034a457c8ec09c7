"use client";

import { useId, useState, type KeyboardEvent, type Ref } from "react";

export type Option = { key: string; label: string; hint?: string };

type ComboboxProps<T extends Option> = {
  /** Labelled by this text, described by that element. */
  id: string;
  label: string;
  describedBy?: string;
  text: string;
  onType: (text: string) => void;
  options: readonly T[];
  onChoose: (option: T) => void;
  /** Said instead of options. */
  notice?: string | undefined;
  /** How many there are, for whoever listens. */
  count: (count: number) => string;
  input?: Ref<HTMLInputElement>;
  maxLength?: number;
  lang?: string;
};

/** A text field that offers what fits, by the ARIA pattern: arrows go through the list, Enter takes, Esc closes. */
export function Combobox<T extends Option>(props: ComboboxProps<T>) {
  const { id, label, text, onType, options, onChoose, notice, count } = props;
  const { describedBy, input, maxLength, lang } = props;
  const list = useId();
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const shown = open && (options.length > 0 || notice !== undefined) && text.trim() !== "";
  const active = shown ? options[Math.min(at, options.length - 1)] : undefined;
  const choose = (option: T) => {
    setOpen(false);
    setAt(0);
    onChoose(option);
  };
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      if (!shown) return setOpen(true);
      return setAt((Math.min(at, options.length - 1) + step + options.length) % Math.max(options.length, 1));
    }
    if (event.key === "Enter" && active) {
      event.preventDefault();
      choose(active);
    }
    if (event.key === "Escape" && shown) {
      event.stopPropagation();
      setOpen(false);
    }
  };
  return (
    <div className="combo">
      <input
        className="input"
        type="text"
        role="combobox"
        autoComplete="off"
        id={id}
        ref={input}
        aria-label={label}
        aria-describedby={describedBy}
        aria-autocomplete="list"
        aria-expanded={shown}
        aria-controls={list}
        aria-activedescendant={active ? `${list}-${active.key}` : undefined}
        placeholder={label}
        maxLength={maxLength}
        lang={lang}
        value={text}
        onChange={(event) => {
          setOpen(true);
          setAt(0);
          onType(event.target.value);
        }}
        onKeyDown={press}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
      />
      <ul className="menu" role="listbox" id={list} aria-label={label} hidden={!shown} lang={lang}>
        {options.map((option, index) => (
          <li
            key={option.key}
            id={`${list}-${option.key}`}
            role="option"
            aria-selected={option === active}
            className={option === active ? "on" : undefined}
            // The field keeps the focus.
            onMouseDown={(event) => event.preventDefault()}
            onMouseMove={() => setAt(index)}
            onClick={() => choose(option)}
          >
            {option.label}
            {option.hint ? <span className="xs muted">{option.hint}</span> : null}
          </li>
        ))}
      </ul>
      {shown && notice ? <p className="hint">{notice}</p> : null}
      <span className="vh" role="status">
        {shown ? count(options.length) : ""}
      </span>
    </div>
  );
}
