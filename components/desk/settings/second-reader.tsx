import { ActionRadios } from "@/components/ui/action-radios.client";
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
      <ActionRadios
        name="secondReader"
        legend={words("desk.settings.secondReader.title")}
        stored={stored}
        choices={(["asked", "mandatory"] as const).map((value) => ({
          value,
          name: words(`desk.settings.secondReader.${value}`),
          about: words(`desk.settings.secondReader.${value}About`),
        }))}
      />
    </section>
  );
}
