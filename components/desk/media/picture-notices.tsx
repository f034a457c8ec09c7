import { Notice } from "@/components/ui/notice";
import type { PictureDeskView } from "@/lib/media/fields";
import type { Words } from "@/lib/words/words";
import { DONE, doneWords, type DoneForReaders } from "./done-words";

type NoticesProps = {
  picture: PictureDeskView;
  said: string | string[] | undefined;
  readers: DoneForReaders;
  words: Words;
};

/** What was just done, what is wrong with the rights, that it was taken out, and what it still lacks. */
export function PictureNotices({ picture, said, readers, words }: NoticesProps) {
  const done = DONE.find((one) => one === said);
  const { out } = picture;
  return (
    <div className="stack notices">
      {done ? (
        <div className="said">
          <Notice tone="live" role="status" title={doneWords(done, readers, words)} />
        </div>
      ) : null}
      {out ? (
        <Notice
          tone="warn"
          title={words("desk.library.outNotice", {
            ...{ moment: out.at.words, until: out.until.words, by: out.by ?? "none" },
          })}
        />
      ) : null}
      <LostNotice picture={picture} words={words} />
      <MissingNotice picture={picture} words={words} />
    </div>
  );
}

type PictureProps = Pick<NoticesProps, "picture" | "words">;

function LostNotice({ picture, words }: PictureProps) {
  const { withdrawn, ended, used } = picture;
  if (!withdrawn && !ended) return null;
  const live = used.stories.filter((story) => story.live);
  const title = withdrawn
    ? words("desk.library.lost.withdrawn", { moment: withdrawn.at.words })
    : words("desk.library.lost.ended", { moment: ended?.words ?? "" });
  return (
    <Notice tone="warn" title={title}>
      {withdrawn ? <p>{words("desk.library.lost.reason", { reason: withdrawn.reason })}</p> : null}
      <p>{words("desk.library.lost.readers")}</p>
      <p>{words("desk.library.lost.live", { count: live.length })}</p>
      {live.length > 0 ? (
        <ul>
          {live.map(({ id, headline, language }) => (
            <li key={id}>
              <a href={`/desk/stories/${id}`} lang={language}>
                {headline || words("desk.library.where.noHeadline")}
              </a>
            </li>
          ))}
        </ul>
      ) : null}
    </Notice>
  );
}

/** What a picture needs before it can be published: only where it stands somewhere does that press. */
function MissingNotice({ picture, words }: PictureProps) {
  const { credit, alt, decorative } = picture.words;
  const missing = [
    ...(credit === "" ? (["credit"] as const) : []),
    ...(alt === "" && !decorative ? (["alt"] as const) : []),
    ...(picture.rights.licence === "unknown" ? (["licence"] as const) : []),
  ];
  if (missing.length === 0) return null;
  return (
    <Notice tone="stop" title={words("desk.library.missing.title", { count: missing.length })}>
      <ul>
        {missing.map((name) => (
          <li key={name}>
            <a href={`#${name}`}>{words(`desk.library.missing.${name}`)}</a>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
