import type { OpenReportsView } from "@/lib/reports/fields";
import type { Words } from "@/lib/words/words";

/** Stories in which readers say something is wrong, the one that has waited longest first. */
export function OpenReports({ view, words }: { view: OpenReportsView; words: Words }) {
  return (
    <div className="stack">
      <p className="small">{words("desk.reports.about")}</p>
      <p className="small muted">{words("desk.reports.counts", view.counts)}</p>
      {view.stories.length === 0 ? (
        <p>{words("desk.reports.none")}</p>
      ) : (
        <ul className="reportlist">
          {view.stories.map((story) => (
            <li key={story.storyId}>
              <p className="strong">
                <a className="link" href={`/desk/stories/${story.storyId}/reports`}>
                  {story.headline ? (
                    <span lang={story.language}>{story.headline}</span>
                  ) : (
                    words("desk.board.noHeadline")
                  )}
                </a>
              </p>
              <p className="small muted">
                {words("desk.reports.since", { count: story.count, moment: story.oldest.words })}
              </p>
              {story.text ? <p className="said clamp">{story.text}</p> : null}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
