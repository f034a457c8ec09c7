import { ButtonLink } from "@/components/ui/button";
import type { EditionRowView } from "@/lib/editions/fields";
import type { Words } from "@/lib/words/words";

/** Every edition: what it is called, where readers find it, how its addresses are written, whether its words are all there. */
export function EditionList({ editions, words }: { editions: readonly EditionRowView[]; words: Words }) {
  return (
    <ul className="reportlist">
      {editions.map((edition) => (
        <li key={edition.language} id={`edition-${edition.language}`}>
          <h2>
            <bdi lang={edition.language} dir={edition.direction}>
              {edition.name}
            </bdi>
          </h2>
          <p>
            <bdi lang={edition.language} dir={edition.direction}>
              {edition.siteName}
            </bdi>{" "}
            ·{" "}
            <a className="link num" href={edition.href} hrefLang={edition.language}>
              {edition.href}
            </a>
          </p>
          <p className="small muted">
            {[
              words(`desk.editions.directions.${edition.direction}`),
              words(`desk.editions.slugs.${edition.slugs}`),
              wordsState(edition, words),
              edition.isDefault ? words("desk.editions.default") : "",
            ]
              .filter(Boolean)
              .join(" · ")}
          </p>
          <p>
            <ButtonLink size="sm" href={`/desk/editions?edition=${edition.language}`}>
              {words("desk.editions.change", { name: edition.name })}
            </ButtonLink>
          </p>
        </li>
      ))}
    </ul>
  );
}

function wordsState({ missing, language }: EditionRowView, words: Words): string {
  if (missing === null) return words("desk.editions.noWords", { file: `${language}.json` });
  return words("desk.editions.words", { missing });
}
