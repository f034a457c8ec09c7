import { Notice } from "@/components/ui/notice";
import type { LostPictureView } from "@/lib/media/fields";
import type { EditorView, InspectorView } from "@/lib/stories/desk-view";
import type { Words } from "@/lib/words/words";

type LostProps = { view: EditorView; lost: InspectorView["lost"]; words: Words };

/** Which pictures of the story may not be shown any more: why, since when, and what readers have in their place. */
export function LostPictures({ view, lost, words }: LostProps) {
  const gaps = lost.filter(({ live }) => live);
  const told = gaps.length > 0 ? gaps : lost;
  const [first] = told;
  if (!first) return null;
  const named = { count: told.length, as: first.as[0] ?? "text", name: first.name };
  const mayWrite = view.acts.some(({ act, allowed }) => act === "story.save" && allowed);
  return (
    <Notice tone="stop" title={words(`desk.editor.lost.${gaps.length > 0 ? "live" : "draft"}`, named)}>
      <ul>
        {lost.map((picture) => (
          <LostPicture key={picture.id} picture={picture} words={words} />
        ))}
      </ul>
      {mayWrite && lost.some(({ inDraft }) => inDraft) ? (
        <p>{words(`desk.editor.lost.${gaps.length > 0 ? "replaceLive" : "replace"}`)}</p>
      ) : null}
    </Notice>
  );
}

function LostPicture({ picture, words }: { picture: LostPictureView; words: Words }) {
  const { id, name, as, since, reason, inDraft } = picture;
  const why =
    reason === undefined
      ? words("desk.editor.lost.ended", { since: since.words })
      : words("desk.editor.lost.withdrawn", { since: since.words, reason });
  const where = as.map((one) => words(`desk.library.where.as.${one}`)).join(", ");
  return (
    <li>
      <a className="link" href={`/desk/media/${id}`}>
        {name}
      </a>
      {where === "" ? "" : ` (${where})`}: {why} {inDraft ? "" : words("desk.editor.lost.outOfDraft")}
    </li>
  );
}
