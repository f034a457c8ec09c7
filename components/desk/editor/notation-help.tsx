import type { Words } from "@/lib/words/words";

/** What is written ↔ what becomes of it; the words for it stand under "desk.notation.help". */
const SIGNS = [
  ["**…**  *…*  ~~…~~", "marks"],
  ["[…](https://…)  […](story:12)", "links"],
  ["## …  ### …", "headings"],
  ["- …  1. …", "lists"],
  ["> …\n> -- …", "quote"],
  [">> …\n>> -- …", "pull"],
  ["---", "divider"],
  ["[picture 12, wide]\ncaption: …\ncredit: …\nalt: …", "picture"],
  ["[gallery] …\n[picture 12]\n[end]", "gallery"],
  ["[embed youtube] https://…\ntitle: …", "embed"],
  ["[table, head row]\n| … | … |", "table"],
  ["[fact box] …\n… :: …\n[end]", "facts"],
  ["[questions]\n? …\n[end]", "questions"],
  ["[sources]\n- …", "sources"],
  ["\\*", "plain"],
] as const;

/** How to write what is more than a paragraph; closed until somebody asks. */
export function NotationHelp({ words }: { words: Words }) {
  return (
    <details className="notation">
      <summary>{words("desk.notation.title")}</summary>
      <p className="small">{words("desk.notation.about")}</p>
      <dl>
        {SIGNS.map(([signs, name]) => (
          <div key={name}>
            <dt>
              <code>{signs}</code>
            </dt>
            <dd>{words(`desk.notation.help.${name}`)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
