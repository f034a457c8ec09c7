import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SitePage } from "@/components/site/site-page";
import { Standing } from "@/components/site/standing";
import { readSite } from "@/lib/web/reader";
import { wordsFor } from "@/lib/words/words";
import { previewedPage } from "./previewed";

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { actor, text } = await pageOf(props);
  const title = wordsFor(actor.language)("desk.pages.previewOf", { title: text?.title ?? "" });
  return { title, robots: { index: false, follow: false, noarchive: true }, referrer: "no-referrer" };
}

/** A standing page as readers would see it, under a line that says what it is. */
export default async function PagePreview(props: Props) {
  const { actor, text } = await pageOf(props);
  if (!text) notFound();
  const { revision } = await props.searchParams;
  const { id } = await props.params;
  const said = wordsFor(actor.language);
  const words = wordsFor(text.language);
  const page = { name: text.title, blocks: text.body.blocks, lookups: { pictures: {}, stories: {} } };
  return (
    <>
      <aside className="preview-line" lang={actor.language} aria-label={said("desk.pages.preview")}>
        <p>
          {typeof revision === "string"
            ? said("desk.pages.previewRevision", { number: revision })
            : said("desk.pages.previewSaved")}{" "}
          <a href={`/desk/pages/${id}`}>{said("desk.pages.backToEditing")}</a>
        </p>
      </aside>
      <SitePage site={await readSite(text.language)} words={words} layout="sheet">
        <Standing page={page} words={words} />
      </SitePage>
    </>
  );
}

async function pageOf({ params, searchParams }: Props) {
  const { id } = await params;
  const { revision } = await searchParams;
  return previewedPage(id, [revision].flat()[0]);
}
