/** The proof-reader's mark for "something was put in here". It stands before "Corrected" and nowhere else. */
export function Caret() {
  return (
    <svg className="caret" viewBox="0 0 12 12" aria-hidden="true">
      <path d="M1.5 11 6 2l4.5 9" />
    </svg>
  );
}
