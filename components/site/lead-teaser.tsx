import { entryMark } from "@/components/story/entry-mark";
import { namesIn } from "@/components/story/names";
import { SectionLabel, Summary, teaserClass, TeaserPicture, TeaserTitle } from "@/components/story/teaser";
import type { TeaserView } from "@/lib/stories/view";

type Props = {
  story: TeaserView;
  language: string;
  /** Its picture is the first on the page. */
  first: boolean;
  /** No other stories stand at its side. */
  alone: boolean;
};

/** The first story of a front: its headline above picture and summary. */
export function LeadTeaser({ story, language, first, alone }: Props) {
  return (
    <article className={teaserClass(story, "lead")} {...entryMark(story)}>
      <TeaserPicture story={story} layout={alone ? "frontAlone" : "front"} first={first} />
      <div className="story__head">
        <SectionLabel story={story} />
        <TeaserTitle story={story} level={2} />
      </div>
      {(story.standfirst || story.bylines.length > 0) && (
        <div className="story__text">
          <Summary story={story} />
          {story.bylines.length > 0 && <p className="meta">{namesIn(language, story.bylines)}</p>}
        </div>
      )}
    </article>
  );
}
