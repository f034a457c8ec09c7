import { NotFound } from "@/components/site/not-found";
import { SitePage } from "@/components/site/site-page";
import { readEdition, readRecent } from "@/lib/web/reader";
import { setStatus } from "@/lib/web/tags";
import { wordsFor } from "@/lib/words/words";
import { siteAround } from "./reading";

const MOST_RECENT = 5;

/** The page where there is none: the address is unknown to the edition, or the edition itself is. */
export async function NotHere({ language }: { language: string }) {
  setStatus(404);
  const words = wordsFor(language);
  if (!(await readEdition(language))) {
    return (
      <main className="wrap notice">
        <h1>{words("site.notFound.title")}</h1>
      </main>
    );
  }
  const [site, recent] = await Promise.all([siteAround(language), readRecent(language, MOST_RECENT)]);
  return (
    <SitePage site={site} words={words} layout="plain">
      <NotFound site={site} recent={recent} words={words} />
    </SitePage>
  );
}
