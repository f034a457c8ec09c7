import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageForm } from "@/components/desk/pages/page-form";
import { PageRevisions } from "@/components/desk/pages/page-revisions";
import { Screen } from "@/components/desk/screen";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { openNewsroom } from "@/lib/newsroom";
import { findPage } from "@/lib/pages/find-pages";
import { whyNot } from "@/lib/permissions";
import { requireActor } from "@/lib/web/actor";
import { wordsFor } from "@/lib/words/words";
import { savePageAction } from "../actions";

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { page } = await pageOf(props);
  return { title: page.title };
}

/** One standing page: what it says, what readers have of it, and what they had before. */
export default async function EditPage(props: Props) {
  const { page, words } = await pageOf(props);
  const { said } = await props.searchParams;
  return (
    <Screen
      title={page.title}
      beside={words(`desk.pages.kinds.${page.kind}`)}
      narrow
      act={
        <ButtonLink size="sm" href="/desk/pages">
          {words("desk.pages.toAll")}
        </ButtonLink>
      }
    >
      {said === "saved" || said === "published" ? (
        <Notice tone="live" role="status" title={words(`desk.pages.said.${said}`)} />
      ) : null}
      <PageForm page={page} action={savePageAction} words={words} />
      <PageRevisions page={page} words={words} />
    </Screen>
  );
}

async function pageOf({ params }: Props) {
  const { id } = await params;
  const actor = await requireActor(`/desk/pages/${encodeURIComponent(id)}`);
  if (whyNot(actor, "page.save") || !/^[1-9]\d{0,9}$/.test(id)) notFound();
  const page = await findPage(openNewsroom(), actor, Number(id));
  if (!page) notFound();
  return { page, words: wordsFor(actor.language) };
}
