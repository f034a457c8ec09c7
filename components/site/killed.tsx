import { ShownTime } from "@/components/story/shown-time";
import type { KilledView, SiteView } from "@/lib/stories/view";
import type { Words } from "@/lib/words/words";
import { Latest } from "./latest";

type Props = { killed: KilledView; site: SiteView; words: Words };

/** In place of a story that was taken down for good: what may be said of it, and ways on. */
export function Killed({ killed, site, words }: Props) {
  return (
    <div className="notice">
      <h1>{words("site.killed.title")}</h1>
      {killed.reason && <p className="lede">{words(`site.killed.reasons.${killed.reason}`)}</p>}
      <p>{words("site.killed.text")}</p>
      <dl>
        {killed.headline && (
          <div>
            <dt>{words("site.killed.headline")}</dt>
            <dd>{killed.headline}</dd>
          </div>
        )}
        <div>
          <dt>{words("site.killed.moment")}</dt>
          <dd>
            <ShownTime moment={killed.moment} />
          </dd>
        </div>
        {killed.note && (
          <div>
            <dt>{words("site.killed.note")}</dt>
            <dd>{killed.note}</dd>
          </div>
        )}
        {killed.replacement && (
          <div>
            <dt>{words("site.killed.replacement")}</dt>
            <dd>
              <a href={killed.replacement.href}>{killed.replacement.name}</a>
            </dd>
          </div>
        )}
      </dl>
      <p>
        <a href={site.correctionsHref}>{words("site.killed.all")}</a>
      </p>
      <Latest stories={killed.latest} words={words} />
    </div>
  );
}
