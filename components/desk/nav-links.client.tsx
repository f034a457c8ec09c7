"use client";

import { usePathname } from "next/navigation";
import type { ReactNode } from "react";

/** `count` stands behind the name; `about` says what is counted. */
export type NavLink = { href: string; icon: ReactNode; name: string; count?: string; about?: string };

/** The desk's sections; the one on which the reader of this page is, is marked. */
export function NavLinks({ links }: { links: NavLink[] }) {
  const path = usePathname();
  return links.map(({ href, icon, name, count, about }) => (
    <a key={href} href={href} aria-current={path === href ? "page" : undefined}>
      {icon}
      <span className="t">{name}</span>
      {count ? (
        <span className="count" role="img" aria-label={about}>
          {count}
        </span>
      ) : null}
    </a>
  ));
}
