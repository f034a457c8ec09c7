import type { ReactNode } from "react";
import { Ellipsis } from "lucide-react";
import { Icon } from "@/components/ui/icon";
import type { DeskClock } from "@/lib/moments";
import type { Words } from "@/lib/words/words";
import { Clock } from "./clock.client";
import { initialsOf } from "./initials";
import { NavLinks, type NavLink } from "./nav-links.client";

type ShellProps = {
  words: Words;
  actor: { name: string; role: "reporter" | "editor" | "admin" };
  clock: DeskClock;
  /** How many pictures somebody must look at. */
  needing: { count: number; more: boolean };
  signOut: () => Promise<void>;
  children: ReactNode;
};

/** What stands around every screen of the desk: the paper's name, the clock, the sections, who is signed in. */
export function Shell({ words, actor, clock, needing, signOut, children }: ShellProps) {
  const links = linksFor(actor, needing, words);
  return (
    <>
      <a className="skip" href="#main">
        {words("desk.shell.skip")}
      </a>
      <div className="app">
        <aside className="side" aria-label={words("desk.shell.desk")}>
          <a className="house" href="/desk">
            {words("desk.shell.house")}
          </a>
          <ClockPart clock={clock} words={words} />
          <nav className="nav" aria-label={words("desk.shell.sections")}>
            <NavLinks links={links} />
          </nav>
          <Me words={words} actor={actor} signOut={signOut} />
        </aside>
        <div className="main">{children}</div>
        <TabBar words={words} actor={actor} signOut={signOut} links={links} />
      </div>
    </>
  );
}

/** Of the sections so many stand in a phone's bar, beside "More": those in which a day begins, in this order. */
const IN_BAR = 4;
const FIRST = ["/desk", "/desk/front", "/desk/stories/new", "/desk/media", "/desk/reports"];

type TabBarProps = Pick<ShellProps, "words" | "actor" | "signOut"> & { links: NavLink[] };

/** The bar at a phone's foot. What has no room in it opens over it; the browser itself opens and closes that. */
function TabBar({ words, actor, signOut, links }: TabBarProps) {
  const inBar = FIRST.flatMap((href) => links.find((link) => link.href === href) ?? []).slice(0, IN_BAR);
  const others = links.filter((link) => !inBar.includes(link));
  const me = [
    { href: "/desk/profile", icon: <Icon name="user" />, name: actor.name },
    { href: "/desk/account", icon: <Icon name="shield" />, name: words("desk.shell.account") },
  ];
  return (
    <nav className="tabbar" aria-label={words("desk.shell.sectionsBelow")}>
      <NavLinks links={inBar} />
      <button type="button" popoverTarget="more-sections">
        <Ellipsis className="i" aria-hidden="true" focusable="false" />
        <span className="t">{words("desk.shell.more")}</span>
      </button>
      <dialog id="more-sections" popover="auto" aria-label={words("desk.shell.moreSections")}>
        <div className="nav">
          <NavLinks links={[...others, ...me]} />
          <SignOut words={words} signOut={signOut} />
        </div>
      </dialog>
    </nav>
  );
}

function linksFor(actor: ShellProps["actor"], needing: ShellProps["needing"], words: Words): NavLink[] {
  const links: NavLink[] = [
    { href: "/desk", icon: <Icon name="board" />, name: words("desk.shell.board") },
    { href: "/desk/stories/new", icon: <Icon name="plus" />, name: words("desk.shell.newStory") },
  ];
  links.push({
    ...{ href: "/desk/media", icon: <Icon name="picture" />, name: words("desk.shell.pictures") },
    ...(needing.count > 0 ? { count: numberOf(needing), about: aboutNeeding(needing, words) } : {}),
  });
  links.push({ href: "/desk/reports", icon: <Icon name="report" />, name: words("desk.shell.reports") });
  if (actor.role === "reporter") return links;
  links.push({ href: "/desk/pages", icon: <Icon name="file" />, name: words("desk.shell.pages") });
  links.push({ href: "/desk/series", icon: <Icon name="calendar" />, name: words("desk.shell.series") });
  links.push({ href: "/desk/front", icon: <Icon name="front" />, name: words("desk.shell.front") });
  links.push({ href: "/desk/scan", icon: <Icon name="scan" />, name: words("desk.shell.scan") });
  if (actor.role === "editor") return links;
  return [
    ...links,
    { href: "/desk/people", icon: <Icon name="user" />, name: words("desk.shell.people") },
    { href: "/desk/log", icon: <Icon name="log" />, name: words("desk.shell.log") },
    { href: "/desk/settings", icon: <Icon name="settings" />, name: words("desk.shell.settings") },
  ];
}

function numberOf({ count, more }: ShellProps["needing"]): string {
  return more ? `${count}+` : `${count}`;
}

function aboutNeeding({ count, more }: ShellProps["needing"], words: Words): string {
  return words("desk.shell.needAttention", { count, more: more ? "yes" : "no" });
}

function ClockPart({ clock, words }: { clock: DeskClock; words: Words }) {
  return (
    <p className="clock">
      <b>
        <Clock now={clock.now} machine={clock.machine} timeWords={clock.timeWords} zone={clock.zone} />
      </b>
      <span>{clock.dayWords}</span>
      <span>{zoneWords(clock, words)}</span>
    </p>
  );
}

/** "Talmer time (+05)" */
export function zoneWords(clock: Pick<DeskClock, "place" | "offset" | "zone">, words: Words): string {
  return words("desk.shell.zone", { place: clock.place || clock.zone, offset: clock.offset });
}

function Me({ words, actor, signOut }: Pick<ShellProps, "words" | "actor" | "signOut">) {
  return (
    <div className="me">
      <div className="who">
        <span className="av" aria-hidden="true">
          {initialsOf(actor.name)}
        </span>
        <p className="t grow">
          <a className="strong" href="/desk/profile">
            {actor.name}
          </a>
          <br />
          <span className="xs muted">{words(`desk.shell.roles.${actor.role}`)}</span>
        </p>
      </div>
      <div className="nav">
        <a href="/desk/account">
          <Icon name="shield" />
          <span className="t">{words("desk.shell.account")}</span>
        </a>
        <SignOut words={words} signOut={signOut} />
      </div>
    </div>
  );
}

function SignOut({ words, signOut }: Pick<ShellProps, "words" | "signOut">) {
  return (
    <form action={signOut}>
      <button type="submit">
        <Icon name="out" />
        <span className="t">{words("desk.shell.signOut")}</span>
      </button>
    </form>
  );
}
