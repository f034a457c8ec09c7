import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";

type FilterFormProps = {
  /** The screen's own address: without a query nothing is left out. */
  action: string;
  /** What is looked through. */
  label: string;
  words: Record<"words" | "placeholder" | "show" | "clear", string>;
  /** The words that were looked for. */
  sought: string | undefined;
  /** Whether anything is left out now, so that all of it can be brought back. */
  isFiltered: boolean;
  className?: string;
  children: ReactNode;
  /** Said under the whole form. */
  note?: ReactNode;
};

/** A screen's filters: a form that is an address, so that a view can be kept and sent. */
export function FilterForm({ action, label, words, sought, isFiltered, ...rest }: FilterFormProps) {
  const { className, children, note } = rest;
  return (
    <form
      className={className ? `filters ${className}` : "filters"}
      role="search"
      aria-label={label}
      action={action}
    >
      <div className="search">
        <Icon name="search" />
        <label className="vh" htmlFor="words">
          {words.words}
        </label>
        <input
          className="input"
          type="search"
          id="words"
          name="words"
          maxLength={200}
          defaultValue={sought}
          placeholder={words.placeholder}
        />
      </div>
      {children}
      <button className="btn" type="submit">
        {words.show}
      </button>
      {isFiltered ? (
        <a className="btn quiet" href={action}>
          {words.clear}
        </a>
      ) : null}
      {note}
    </form>
  );
}

/** Whether a filter leaves anything out. */
export function isFiltered(filter: object): boolean {
  return Object.values(filter).some((value) => value !== undefined && value !== "" && value !== false);
}

type FilterToggleProps = { name: string; isOn: boolean | undefined; children: ReactNode };

/** A filter that is on or off. */
export function FilterToggle({ name, isOn, children }: FilterToggleProps) {
  return (
    <label className="btn toggle">
      <input className="vh" type="checkbox" name={name} value="1" defaultChecked={isOn} />
      {children}
    </label>
  );
}

type FilterChoiceProps = {
  name: string;
  label: string;
  /** What stands first, and leaves nothing out. */
  all: string;
  choices: readonly { value: string | number; name: string }[];
  chosen: string | number | undefined;
};

/** A filter that leaves one of several. */
export function FilterChoice({ name, label, all, choices, chosen }: FilterChoiceProps) {
  return (
    <>
      <label className="vh" htmlFor={name}>
        {label}
      </label>
      <select className="select" id={name} name={name} defaultValue={chosen ?? ""}>
        <option value="">{all}</option>
        {choices.map(({ value, name: said }) => (
          <option key={value} value={value}>
            {said}
          </option>
        ))}
      </select>
    </>
  );
}

/** Rows of the database as choices. */
export function namedChoices(rows: readonly { id: number; name: string }[]) {
  return rows.map(({ id, name }) => ({ value: id, name }));
}
