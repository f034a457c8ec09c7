import { PercentField } from "./percent-field";

type PlaceNumbersProps = {
  /** Where it is, said anew whenever it moves. */
  said: string;
  /** How it is moved otherwise. */
  hint: string;
  /** Fractions of the picture. */
  numbers: readonly { label: string; value: number; set: (value: number) => void }[];
  readOnly?: boolean;
};

/** Where something is on a picture: said to whoever listens, and as numbers to be typed. */
export function PlaceNumbers({ said, hint, numbers, readOnly = false }: PlaceNumbersProps) {
  return (
    <>
      <p className="vh" role="status">
        {said}
      </p>
      <div className="between">
        <p className="small ink2">{hint}</p>
        <div className="line num small">
          {numbers.map(({ label, value, set }) => (
            <span className="line nowrap" key={label}>
              <PercentField label={label} value={value} readOnly={readOnly} onChange={set} />
            </span>
          ))}
        </div>
      </div>
    </>
  );
}
