import type { Metadata } from "next";
import { NewPageForm } from "@/components/desk/pages/new-page-form";
import { PageList } from "@/components/desk/pages/page-list";
import { Screen } from "@/components/desk/screen";
import { Notice } from "@/components/ui/notice";
import { openNewsroom } from "@/lib/newsroom";
import { listPages } from "@/lib/pages/find-pages";
import { whyNot } from "@/lib/permissions";
import { requireActor } from "@/lib/web/actor";
import { wordsFor } from "@/lib/words/words";
import { createPageAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsFor((await requireActor("/desk/pages")).language)("desk.pages.title") };
}

/** What the paper says of itself, in every edition. */
export default async function PagesPage() {
  const actor = await requireActor("/desk/pages");
  const words = wordsFor(actor.language);
  if (whyNot(actor, "page.save") !== null) {
    return (
      <Screen title={words("desk.pages.title")} narrow>
        <Notice tone="act" title={words("desk.pages.onlyEditors")} />
      </Screen>
    );
  }
  const editions = await listPages(openNewsroom(), actor);
  return (
    <Screen title={words("desk.pages.title")} narrow>
      <p className="small">{words("desk.pages.about")}</p>
      {editions.map((edition) => (
        <PageList key={edition.language} edition={edition} words={words} />
      ))}
      <NewPageForm editions={editions} action={createPageAction} words={words} />
    </Screen>
  );
}
