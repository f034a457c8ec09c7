import type { ReactNode } from "react";

type ScreenProps = {
  title: string;
  /** Small words beside the title. */
  beside?: ReactNode;
  /** At the right end of the top bar: the screen's one main act. */
  act?: ReactNode;
  /** A column for reading, not a wide table. */
  narrow?: boolean;
  /** Names the screen's landmarks, where a page in a frame has landmarks of its own. */
  landmarks?: string;
  children: ReactNode;
};

/** One screen of the desk: its top bar and its content. */
export function Screen({ title, beside, act, narrow, landmarks, children }: ScreenProps) {
  return (
    <>
      <header className="top" aria-label={landmarks}>
        <h1>{title}</h1>
        {beside ? <span className="muted small num not-phone">{beside}</span> : null}
        <span className="grow" />
        {act}
      </header>
      <main id="main" tabIndex={-1} className={narrow ? "page narrow" : "page"} aria-label={landmarks}>
        {children}
      </main>
    </>
  );
}
