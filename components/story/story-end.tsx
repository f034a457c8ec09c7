import type { StoryView } from "@/lib/stories/view";
import type { Words } from "@/lib/words/words";
import { Authors } from "./authors";
import { PartsBeside } from "./part-of";
import { Share } from "./share";
import { ShownTime } from "./shown-time";

/** What stands under the text: what we got wrong, what machines did, what it belongs to, who wrote it, and how to pass it on. */
export function StoryEnd({ story, words }: { story: StoryView; words: Words }) {
  const { part, aiAssistance, share, reportHref } = story;
  const lists = story.notes.length + story.topics.length + story.authors.length;
  if (lists === 0 && ![part, aiAssistance, share, reportHref].some(Boolean)) return null;
  return (
    <div className="article__end">
      {story.notes.map((note, index) => (
        <Note key={index} note={note} name={`note-${index + 1}`} words={words} />
      ))}
      {aiAssistance && <Assistance said={aiAssistance} words={words} />}
      <PartsBeside part={part} words={words} />
      <Topics topics={story.topics} words={words} />
      <Authors authors={story.authors} words={words} />
      {share && <Share share={share} words={words} />}
      {reportHref && (
        <p className="mistake">
          <a href={reportHref} rel="nofollow">
            {words("site.report.link")}
          </a>
        </p>
      )}
    </div>
  );
}

/** What was done by machine, in the newsroom's own words. */
function Assistance({ said, words }: { said: string; words: Words }) {
  return (
    <section className="assistance" aria-labelledby="assistance">
      <h2 className="end__title" id="assistance">
        {words("site.story.assistance")}
      </h2>
      <p>{said}</p>
    </section>
  );
}

type NoteProps = { note: StoryView["notes"][number]; name: string; words: Words };

function Note({ note, name, words }: NoteProps) {
  return (
    <aside
      className={note.kind === "corrected" ? "correction" : "correction correction--clarified"}
      aria-labelledby={name}
    >
      <h2 id={name}>{words(`site.notes.${note.kind}`)}</h2>
      <p>{note.note}</p>
      <ul className="meta">
        <li>
          <ShownTime moment={note.moment} />
        </li>
        <li>
          <a href={note.href}>{words("site.stamps.whatChanged")}</a>
        </li>
      </ul>
    </aside>
  );
}

function Topics({ topics, words }: { topics: StoryView["topics"]; words: Words }) {
  if (topics.length === 0) return null;
  return (
    <section className="topics" aria-labelledby="topics">
      <h2 className="end__title" id="topics">
        {words("site.story.topics")}
      </h2>
      <ul>
        {topics.map((topic) => (
          <li key={topic.href}>
            <a href={topic.href}>{topic.name}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
