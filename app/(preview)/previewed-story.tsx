import { SitePage } from "@/components/site/site-page";
import { Story } from "@/components/story/story";
import type { PreviewPage } from "@/lib/web/preview";
import { wordsFor } from "@/lib/words/words";

/** A story's page as readers would get it, but for what machines would take for published. */
export function PreviewedStory({ site, story }: PreviewPage) {
  const words = wordsFor(site.language);
  return (
    <SitePage site={site} words={words} layout="plain">
      <Story story={story} words={words} />
    </SitePage>
  );
}
