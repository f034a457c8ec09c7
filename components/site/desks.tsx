import { Teaser } from "@/components/story/teaser";
import type { FrontView } from "@/lib/stories/view";

/** Each section with its newest stories: the first with picture and summary, the others as headlines. */
export function Desks({ desks }: { desks: FrontView["desks"] }) {
  const filled = desks.filter(({ stories }) => stories.length > 0);
  if (filled.length === 0) return null;
  return (
    <div className="wrap desks">
      {filled.map(({ section, stories }, index) => (
        <section key={section.href} className="desk" aria-labelledby={`desk-${index + 1}`}>
          <div className="bar">
            <h2 id={`desk-${index + 1}`}>
              <a href={section.href}>{section.name}</a>
            </h2>
          </div>
          {stories.map((story, place) => (
            <Teaser
              key={story.id}
              story={story}
              level={3}
              className={place === 0 ? "" : "story--s"}
              picture={place === 0}
              pictureWidth="column"
              summary={place === 0}
              label={false}
            />
          ))}
        </section>
      ))}
    </div>
  );
}
