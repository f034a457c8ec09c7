import { useTranslations } from "use-intl";

/** From this share of the longest on, how much is left is worth saying. */
const NEAR = 0.9;

export function limitId(name: string): string {
  return `${name}-limit`;
}

/** Whether a text is near the longest that it may be, or beyond it. */
export function limitOf(text: string, longest: number): "fine" | "near" | "over" {
  if (text.length > longest) return "over";
  return text.length >= longest * NEAR ? "near" : "fine";
}

type LimitProps = {
  /** The id of the field, which is described by `limitId(name)`. */
  name: string;
  text: string;
  /** In UTF-16 code units. */
  longest: number;
};

/**
 * How far a text is from the longest that it may be, as soon as it comes near. Nothing is cut: what is too long stands,
 * and says by how much. Only coming near and going beyond are spoken, not every character.
 */
export function Limit({ name, text, longest }: LimitProps) {
  const words = useTranslations("desk.writing.limit");
  const kind = limitOf(text, longest);
  return (
    <>
      <span className="vh" role="status">
        {kind === "fine" ? "" : words(kind === "near" ? "nearSpoken" : "overSpoken", { longest })}
      </span>
      {kind === "fine" ? null : (
        <p className={kind === "over" ? "limit err" : "limit hint num"} id={limitId(name)}>
          {kind === "over"
            ? words("over", { count: text.length - longest, longest })
            : words("near", { count: longest - text.length, longest })}
        </p>
      )}
    </>
  );
}
