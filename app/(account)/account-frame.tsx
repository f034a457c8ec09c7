import type { ReactNode } from "react";
import { Clock } from "@/components/desk/clock.client";
import { zoneWords } from "@/components/desk/shell";
import { openNewsroom } from "@/lib/newsroom";
import { readDeskClock } from "@/lib/web/desk-clock";
import { accountLanguage, accountWords } from "./account-words";

/** What stands around every page on which nobody is signed in yet: the paper's name, and the newsroom's time. */
export async function AccountFrame({ children }: { children: ReactNode }) {
  const words = await accountWords();
  const clock = await readDeskClock(openNewsroom(), await accountLanguage());
  return (
    <div className="signin">
      <header>
        <a className="house" href="/">
          {words("desk.shell.house")}
        </a>
      </header>
      <main id="main">
        <div className="box">{children}</div>
      </main>
      <footer className="xs muted">
        {zoneWords(clock, words)},{" "}
        <Clock now={clock.now} machine={clock.machine} timeWords={clock.timeWords} zone={clock.zone} /> ·{" "}
        <a className="link" href="/">
          {words("desk.signIn.back")}
        </a>
      </footer>
    </div>
  );
}
