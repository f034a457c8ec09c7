import type { Metadata } from "next";
import { ReportPage } from "@/components/site/report-page";
import { SitePage } from "@/components/site/site-page";
import { readEdition, readSite } from "@/lib/web/reader";
import { setRedirect } from "@/lib/web/tags";
import { wordsFor } from "@/lib/words/words";
import { readEntryNumber, readParts, type Query } from "../../../../address";
import { KilledPage } from "../../../../killed-page";
import { noticeMetadata, pageMetadata } from "../../../../metadata";
import { NotHere } from "../../../../not-here";
import { reportAt, siteAround } from "../../../../reading";

type Props = { params: Promise<{ lang: string; section: string; slug: string }>; searchParams: Query };

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { lang, section, slug } = await readParts(params);
  const words = wordsFor(lang);
  const answer =
    (await readEdition(lang)) && (await reportAt(lang, section, slug, await readEntryNumber(searchParams)));
  if (!answer || answer.state === "moved") return noticeMetadata(words("site.notFound.title"));
  if (answer.state === "killed")
    return noticeMetadata(words("site.killed.title"), await siteAround(lang, section));
  const { story, href } = answer.report;
  const page = pageMetadata(await readSite(lang, { sectionSlug: section, story }), {
    title: words("site.report.pageTitle", { headline: story.headline }),
    description: words("site.report.intro"),
    href,
  });
  return { ...page, robots: "noindex" };
}

/** What the press says in the address to which it leads whoever has sent a report. */
const SENT = new Map<unknown, "alone" | "crowded">([
  ["1", "alone"],
  ["many", "crowded"],
]);

/** Where a reader tells the newsroom that something in a story is wrong; for a killed one the notice in its place. */
export default async function ReportMistakePage({ params, searchParams }: Props) {
  const { lang, section, slug } = await readParts(params);
  const answer =
    (await readEdition(lang)) && (await reportAt(lang, section, slug, await readEntryNumber(searchParams)));
  if (!answer) return <NotHere language={lang} />;
  if (answer.state === "killed")
    return <KilledPage language={lang} section={section} killed={answer.killed} />;
  if (answer.state === "moved") {
    setRedirect(answer.href);
    return null;
  }
  const { report, refused } = answer;
  const site = await readSite(lang, { sectionSlug: section, story: report.story });
  const words = wordsFor(lang);
  const sent = refused ? undefined : SENT.get((await searchParams).sent);
  return (
    <SitePage site={site} words={words} layout="sheet">
      <ReportPage report={report} refused={refused} sent={sent} site={site} words={words} />
    </SitePage>
  );
}
