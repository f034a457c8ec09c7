import { useId, useState } from "react";
import { percentOf } from "./point-at";

type PercentFieldProps = {
  label: string;
  /** A fraction. */
  value: number;
  onChange: (value: number) => void;
  readOnly: boolean;
};

/** A fraction, typed in per cent. What is not yet a number from 0 to 100 changes nothing. */
export function PercentField({ label, value, onChange, readOnly }: PercentFieldProps) {
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <>
      <label htmlFor={id} className="muted">
        {label}
      </label>
      <input
        id={id}
        className="input num percent"
        inputMode="numeric"
        autoComplete="off"
        maxLength={5}
        readOnly={readOnly}
        value={typed ?? percentOf(value)}
        onChange={({ target }) => {
          setTyped(target.value);
          const percent = Number(target.value.replace(",", "."));
          if (target.value.trim() !== "" && percent >= 0 && percent <= 100) onChange(percent / 100);
        }}
        onBlur={() => setTyped(null)}
      />
    </>
  );
}
