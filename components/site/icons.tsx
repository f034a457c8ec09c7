/** The three drawings of the head; each stands beside words or under a label. */
const PATHS = {
  search: "M14 8.5a5.5 5.5 0 1 1-11 0 5.5 5.5 0 0 1 11 0ZM13 13l5 5",
  menu: "M2 5h16M2 10h16M2 15h16",
  close: "m4 4 12 12M16 4 4 16",
};

export function Icon({ name }: { name: keyof typeof PATHS }) {
  return (
    <svg viewBox="0 0 20 20" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
