import type { Words } from "@/lib/words/words";

type SecondReaderProps = { stored: "asked" | "mandatory"; words: Words };

/** Whether an editor's own text may go out before a colleague has read it. */
export function SecondReader({ stored, words }: SecondReaderProps) {
  return (
    <section className="set" aria-labelledby="second-reader">
      <header>
        <h2 id="second-reader">{words("desk.settings.secondReader.title")}</h2>
        <p>{words("desk.settings.secondReader.about")}</p>
      </header>
      <fieldset className="field" id="secondReader">
        <legend className="vh">{words("desk.settings.secondReader.title")}</legend>
        <div className="kinds">
          {(["asked", "mandatory"] as const).map((choice) => (
            <label className="kind" key={choice}>
              <input type="radio" name="secondReader" value={choice} defaultChecked={choice === stored} />
              <b>{words(`desk.settings.secondReader.${choice}`)}</b>
              <span>{words(`desk.settings.secondReader.${choice}About`)}</span>
            </label>
          ))}
        </div>
      </fieldset>
    </section>
  );
}
