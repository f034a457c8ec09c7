import { DateTime } from "luxon";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ButtonLink } from "@/components/ui/button";
import { zoneWords } from "@/components/desk/shell";
import { openNewsroom } from "@/lib/newsroom";
import { readDeskClock } from "@/lib/web/desk-clock";
import { AccountFrame } from "../../account-frame";
import { accountLanguage, accountWords } from "../../account-words";

type RestingPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await accountWords())("desk.signIn.resting.pageTitle") };
}

/** Too many passwords in a row were wrong: until when no other is looked at. */
export default async function RestingPage({ searchParams }: RestingPageProps) {
  const words = await accountWords();
  const clock = await readDeskClock(openNewsroom(), await accountLanguage());
  const until = restsUntil((await searchParams).until, clock.now);
  if (until === null) redirect("/sign-in");
  const time = DateTime.fromMillis(until, { zone: clock.zone }).toFormat("HH:mm");
  return (
    <AccountFrame>
      <h1>{words("desk.signIn.resting.title", { time })}</h1>
      <p className="ink2 after">{words("desk.signIn.resting.about")}</p>
      <p className="small muted after">
        {words("desk.signIn.resting.now", { zone: zoneWords(clock, words), time: clock.timeWords })}
      </p>
      <p className="after">
        <ButtonLink href="/account/reset" wide>
          {words("desk.signIn.resting.reset")}
        </ButtonLink>
      </p>
      <p className="small after">
        <a className="link" href="/sign-in">
          {words("desk.signIn.resting.again")}
        </a>
      </p>
    </AccountFrame>
  );
}

const DAY = 24 * 60 * 60 * 1000;

/** The instant in the address, if it lies ahead and within a day; nobody rests longer. */
function restsUntil(given: unknown, now: number): number | null {
  const until = typeof given === "string" && /^\d{13}$/.test(given) ? Number(given) : 0;
  return until > now && until < now + DAY ? until : null;
}
