import { Killed } from "@/components/site/killed";
import { SitePage } from "@/components/site/site-page";
import type { KilledView } from "@/lib/stories/view";
import { setStatus } from "@/lib/web/tags";
import { wordsFor } from "@/lib/words/words";
import { siteAround } from "./reading";

type Props = { language: string; section: string; killed: KilledView };

/** The page in place of a story that was taken down for good, and of its change log. */
export async function KilledPage({ language, section, killed }: Props) {
  setStatus(410);
  const site = await siteAround(language, section);
  const words = wordsFor(language);
  return (
    <SitePage site={site} words={words} layout="plain">
      <Killed killed={killed} site={site} words={words} />
    </SitePage>
  );
}
