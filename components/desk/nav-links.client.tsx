"use client";

import { usePathname } from "next/navigation";
import { Icon, type IconName } from "@/components/ui/icon";

export type NavLink = { href: string; icon: IconName; name: string };

/** The desk's sections; the one on which the reader of this page is, is marked. */
export function NavLinks({ links }: { links: NavLink[] }) {
  const path = usePathname();
  return links.map(({ href, icon, name }) => (
    <a key={href} href={href} aria-current={path === href ? "page" : undefined}>
      <Icon name={icon} />
      <span className="t">{name}</span>
    </a>
  ));
}
