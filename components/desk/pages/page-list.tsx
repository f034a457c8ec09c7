import type { EditionPagesView, PageRowView } from "@/lib/pages/fields";
import type { Words } from "@/lib/words/words";

/** An edition's standing pages, and where each stands. */
export function PageList({ edition, words }: { edition: EditionPagesView; words: Words }) {
  const { language, name, pages } = edition;
  return (
    <section className="stack pagelist" aria-labelledby={`pages-${language}`}>
      <h2 id={`pages-${language}`} lang={language}>
        {name}
      </h2>
      {pages.length === 0 ? <p className="small muted">{words("desk.pages.none")}</p> : null}
      <ul>
        {pages.map((page) => (
          <li key={page.id}>
            <a className="link strong" href={`/desk/pages/${page.id}`} lang={language}>
              {page.title}
            </a>{" "}
            <span className="small muted">
              {words(`desk.pages.kinds.${page.kind}`)} · {standing(page, words)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What readers have of a page, in words. */
export function standing({ published, changed }: PageRowView, words: Words): string {
  if (!published) return words("desk.pages.notPublished");
  return words(changed ? "desk.pages.publishedChanged" : "desk.pages.published", { moment: published.words });
}
