import type { StoryView } from "@/lib/stories/view";
import type { Words } from "@/lib/words/words";
import { Byline } from "./byline";
import { entryMark } from "./entry-mark";
import { Figure, PictureWords } from "./figure";
import { KindLabel } from "./kind-label";
import { LostPicture } from "./lost-picture";
import { PartLine } from "./part-of";
import { RelatedStories } from "./related-stories";
import { Stamps } from "./stamps";
import { StoryBody } from "./story-body";
import { StoryEnd } from "./story-end";
import { WithdrawnNotice } from "./withdrawn-notice";

/** A whole story in the order in which it is read; from 60rem on, label, byline and stamps move to the rail. */
export function Story({ story, words }: { story: StoryView; words: Words }) {
  return (
    <article className="article" {...entryMark(story)}>
      {story.withdrawn && <WithdrawnNotice withdrawn={story.withdrawn} words={words} />}
      <StoryLabel story={story} />
      <div className="article__head">
        {story.label?.kind === "sponsored" && (
          <p className="sponsor">
            <KindLabel label={story.label} />
          </p>
        )}
        <h1 className={headlineClass(story)}>{story.headline}</h1>
        {story.standfirst && <p className="standfirst">{story.standfirst}</p>}
        <PartLine part={story.part} words={words} />
      </div>
      <StoryMeta story={story} words={words} />
      <StoryLead story={story} words={words} />
      <StoryText story={story} words={words} />
      <StoryEnd story={story} words={words} />
      <RelatedStories stories={story.related} words={words} />
    </article>
  );
}

/** Where it stands and what it is. Who paid for it stands over the headline itself. */
function StoryLabel({ story: { section, label } }: { story: StoryView }) {
  const genre = label?.kind === "sponsored" ? undefined : label;
  if (!section && !genre) return null;
  return (
    <p className="label article__label">
      {section && <a href={section.href}>{section.name}</a>}
      {section && genre && " "}
      <KindLabel label={genre} />
    </p>
  );
}

/** From this many characters on a headline is set smaller. */
const LONG_HEADLINE = 110;

function headlineClass({ headline, kind }: StoryView): string | undefined {
  const long = [...headline].length > LONG_HEADLINE && "long";
  const genre = (kind === "opinion" || kind === "sponsored") && kind;
  return [long, genre].filter(Boolean).join(" ") || undefined;
}

function StoryMeta({ story, words }: { story: StoryView; words: Words }) {
  if (story.bylines.length === 0 && !story.dateline && story.stamps.length === 0 && !story.onSiteSince)
    return null;
  return (
    <div className="article__meta">
      <Byline bylines={story.bylines} words={words} />
      {story.dateline && <p className="dateline">{story.dateline}</p>}
      <Stamps story={story} words={words} />
    </div>
  );
}

function StoryLead({ story: { lead, leadLost, leadWords }, words }: { story: StoryView; words: Words }) {
  if (lead) return <Figure picture={lead} layout="lead" className="article__lead" first />;
  if (leadLost) return <LostPicture since={leadLost} words={words} className="article__lead" />;
  if (!leadWords?.caption && !leadWords?.credit) return null;
  return (
    <p className="article__lead fig__words">
      <PictureWords {...leadWords} />
    </p>
  );
}

function StoryText({ story, words }: { story: StoryView; words: Words }) {
  if (story.blocks.length === 0) return null;
  return (
    <div className="article__body prose">
      <StoryBody blocks={story.blocks} lookups={story.lookups} words={words} />
    </div>
  );
}
