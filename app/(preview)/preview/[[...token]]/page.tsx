import type { Metadata } from "next";
import { momentOf, showMoment } from "@/lib/dates";
import { openNewsroom } from "@/lib/newsroom";
import type { OpenedLink } from "@/lib/previews/open-link";
import { readSiteSettings } from "@/lib/settings/site";
import { linkBehind, previewPage } from "@/lib/web/preview";
import { setStatus } from "@/lib/web/tags";
import { wordsFor } from "@/lib/words/words";
import { PreviewedStory } from "../../previewed-story";
import { tokenIn } from "./token-in";

type Props = { params: Promise<{ token?: string[] }> };

/** Nothing by which a machine would take the page for published: no address of its own, no card, no data. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const opened = await linkBehind(await tokenIn(params));
  const words = wordsFor(opened?.language ?? "en");
  return {
    title: opened
      ? words("site.preview.title", { headline: opened.content.headline })
      : words("site.preview.gone.title"),
    robots: { index: false, follow: false, noarchive: true, nosnippet: true },
    referrer: "no-referrer",
  };
}

/** One revision, for somebody without an account. Why an address leads nowhere is not said. */
export default async function SharedPreviewPage({ params }: Props) {
  const opened = await linkBehind(await tokenIn(params));
  if (!opened) return <Gone />;
  const { storyId, content, pictureKey } = opened;
  const page = await previewPage(openNewsroom(), storyId, content, pictureKey);
  return (
    <>
      <Banner opened={opened} zone={(await readSiteSettings(openNewsroom().db)).zone} />
      <PreviewedStory {...page} />
    </>
  );
}

function Gone() {
  setStatus(404);
  const words = wordsFor("en");
  return (
    <main id="main" className="wrap notice">
      <h1>{words("site.preview.gone.title")}</h1>
      <p>{words("site.preview.gone.text")}</p>
      <p lang="ru">{wordsFor("ru")("site.preview.gone.text")}</p>
      <p lang="kk">{wordsFor("kk")("site.preview.gone.text")}</p>
    </main>
  );
}

/** What it is that somebody has before them: which text, of when, that it is not published, and for how long. */
function Banner({ opened, zone }: { opened: OpenedLink; zone: string }) {
  const { language, number, cutAt, until, isPublic, embargo } = opened;
  const words = wordsFor(language);
  const say = (instant: Date) => showMoment(momentOf(instant), language, zone).words;
  return (
    <aside className="preview-line" aria-label={words("site.preview.label")}>
      {embargo ? (
        <p className="preview-line__embargo">
          {embargo.until
            ? words("site.preview.embargo", { until: say(embargo.until) })
            : words("site.preview.held")}
        </p>
      ) : null}
      <p>
        <b>{words("site.preview.what", { number, moment: say(cutAt) })}</b>{" "}
        {words(isPublic ? "site.preview.published" : "site.preview.notPublished")}{" "}
        {words("site.preview.until", { until: say(until) })}
      </p>
    </aside>
  );
}
