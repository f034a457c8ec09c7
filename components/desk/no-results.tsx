import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button";

/** One filter less: what it is called, where that leads and how much stands there. */
export type Drop = { name: string; href: string; count: number };

type NoResultsProps = {
  icon: ReactNode;
  title: string;
  /** What is said before the filters. */
  children?: ReactNode;
  drops: readonly Drop[];
  /** What is said of dropping one of them. */
  gives: (drop: Drop) => string;
  /** The way to everything. */
  clear: { href: string; words: string };
};

/** Filters that leave nothing: which of them to drop, and what that would give. */
export function NoResults({ icon, title, children, drops, gives, clear }: NoResultsProps) {
  return (
    <div className="panel empty">
      {icon}
      <h2>{title}</h2>
      {children}
      <ul className="drops">
        {drops.map((drop) => (
          <li key={drop.href}>
            <a className="link" href={drop.href}>
              {gives(drop)}
            </a>
          </li>
        ))}
      </ul>
      <ButtonLink href={clear.href}>{clear.words}</ButtonLink>
    </div>
  );
}
