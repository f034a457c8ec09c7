import type { Metadata } from "next";
import { OpenReports } from "@/components/desk/reports/open-reports";
import { Screen } from "@/components/desk/screen";
import { openNewsroom } from "@/lib/newsroom";
import { listOpenReports } from "@/lib/reports/list-open-reports";
import { requireActor } from "@/lib/web/actor";
import { wordsFor } from "@/lib/words/words";

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsFor((await requireActor("/desk/reports")).language)("desk.reports.title") };
}

/** What readers say is wrong, in every story that this person works on. */
export default async function ReportsPage() {
  const actor = await requireActor("/desk/reports");
  const words = wordsFor(actor.language);
  const view = await listOpenReports(openNewsroom(), actor);
  return (
    <Screen title={words("desk.reports.title")} narrow>
      <OpenReports view={view} words={words} />
    </Screen>
  );
}
