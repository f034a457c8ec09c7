import { entryMark } from "@/components/story/entry-mark";
import { namesIn } from "@/components/story/names";
import { SectionLabel, Summary, teaserClass, TeaserPicture, TeaserTitle } from "@/components/story/teaser";
import type { SectionView, SiteView, TeaserView } from "@/lib/stories/view";
import type { Words } from "@/lib/words/words";
import { DayList } from "./day-list";
import { Latest } from "./latest";
import { PageLinks } from "./page-links";

type Props = {
  view: SectionView;
  site: SiteView;
  /** What else there is, for a section that has nothing yet. */
  recent: TeaserView[];
  words: Words;
};

/** A section: its lead, then its days. */
export function SectionList({ view, site, recent, words }: Props) {
  const empty = !view.lead && view.days.length === 0;
  return (
    <>
      <header className="sheet__head">
        <h1>{view.section.name}</h1>
        {empty && <p className="intro">{words("site.front.empty")}</p>}
      </header>
      {view.lead && <SectionLead story={view.lead} language={site.language} />}
      <DayList days={view.days} />
      <PageLinks pages={view.pages} words={words} />
      {empty && <Latest stories={recent} words={words} />}
    </>
  );
}

function SectionLead({ story, language }: { story: TeaserView; language: string }) {
  return (
    <article className={teaserClass(story, "section__lead")} {...entryMark(story)}>
      <TeaserPicture story={story} layout="section" first />
      <div className="story__text">
        <SectionLabel story={story} section={false} />
        <TeaserTitle story={story} level={2} />
        <Summary story={story} />
        {story.bylines.length > 0 && <p className="meta">{namesIn(language, story.bylines)}</p>}
      </div>
    </article>
  );
}
