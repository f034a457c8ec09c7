import { SAID_OF_FILES, type PictureDeskView } from "@/lib/media/fields";
import type { Words } from "@/lib/words/words";

/** What the file says about itself, and what we did about it. */
export function SaidByFile({ picture, words }: { picture: PictureDeskView; words: Words }) {
  const { fileName, width, height, mime, bytes, said, added } = picture;
  const size = { name: fileName || `${picture.id}`, width, height, mime, kb: Math.round(bytes / 1_000) };
  const known = SAID_OF_FILES.flatMap((name) =>
    said.filter((one) => one.name === name).map(({ value }) => ({ name, value })),
  );
  const plain = known.filter(({ name }) => !isNoted(name));
  const noted = known.map(({ name }) => name).filter(isNoted);
  return (
    <details>
      <summary className="small strong">{words("desk.library.file.title")}</summary>
      <dl className="defs small">
        <dt>{words("desk.library.file.file")}</dt>
        <dd>{words("desk.library.file.size", size)}</dd>
        <dt>{words("desk.library.file.added")}</dt>
        <dd>
          {added.by
            ? words("desk.library.file.addedBy", { name: added.by, moment: added.at.words })
            : added.at.words}
        </dd>
        {plain.map(({ name, value }) => (
          <div key={name}>
            <dt>{words(`desk.library.file.names.${name}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        {known.length === 0 ? <dd className="muted">{words("desk.library.file.nothing")}</dd> : null}
      </dl>
      {noted.map((name) => (
        <p key={name} className="small">
          <b>{words(`desk.library.file.names.${name}`)}:</b> {words(`desk.library.file.notes.${name}`)}
        </p>
      ))}
    </details>
  );
}

/** What wants a sentence of its own, and is shown as nothing else. */
const NOTED = ["frames", "position", "credentials", "faulty"] as const;

function isNoted(name: (typeof SAID_OF_FILES)[number]): name is (typeof NOTED)[number] {
  return (NOTED as readonly string[]).includes(name);
}
