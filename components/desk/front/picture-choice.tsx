import type { LibraryPictureView } from "@/lib/media/fields";
import type { Words } from "@/lib/words/words";

type PictureChoiceProps = {
  pictures: LibraryPictureView[];
  /** "own", "none", or the number of the library's picture that stands there now. */
  chosen: string;
  words: Words;
};

/** The picture of a story in its place: its own, none, or one of the library's that may be used. */
export function PictureChoice({ pictures, chosen, words }: PictureChoiceProps) {
  const usable = pictures.filter(({ barred }) => !barred);
  return (
    <fieldset className="field">
      <legend className="label">{words("desk.front.form.picture")}</legend>
      {(["own", "none"] as const).map((one) => (
        <label key={one} className="check">
          <input type="radio" name="picture" value={one} defaultChecked={chosen === one} />
          <span>{words(`desk.front.form.pictures.${one}`)}</span>
        </label>
      ))}
      <div className="frontpictures">
        {usable.map(({ id, thumb, alt, caption, name }) => (
          <label key={id}>
            <input type="radio" name="picture" value={id} defaultChecked={chosen === String(id)} />
            <img src={thumb} alt={alt} loading="lazy" />
            <span className="xs">{caption || name}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
