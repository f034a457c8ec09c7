import type { PageEditView } from "@/lib/pages/fields";
import type { Words } from "@/lib/words/words";

/** Everything that readers have had under this address, newest first. */
export function PageRevisions({ page, words }: { page: PageEditView; words: Words }) {
  if (page.revisions.length === 0) return null;
  return (
    <section className="stack pagelist" aria-labelledby="page-revisions">
      <h2 id="page-revisions">{words("desk.pages.revisions")}</h2>
      <ul>
        {page.revisions.map(({ number, title, moment, by, current }) => (
          <li key={number}>
            <a className="link" href={`/desk/pages/${page.id}/preview?revision=${number}`}>
              {words("desk.pages.revision", { number, title })}
            </a>{" "}
            <span className="small muted">
              {words("desk.pages.publishedBy", {
                who: by ?? words("desk.log.somebody"),
                moment: moment.words,
              })}
              {current ? ` · ${words("desk.pages.current")}` : ""}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
