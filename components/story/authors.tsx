import type { AuthorView } from "@/lib/stories/view";
import type { Words } from "@/lib/words/words";
import { ContactLine } from "./contact-line";

/** From this many authors on, only their names are given. */
const MANY = 5;

/** Who wrote the story, with what readers may know of them. */
export function Authors({ authors, words }: { authors: AuthorView[]; words: Words }) {
  if (authors.length === 0) return null;
  const Card = authors.length < MANY ? Author : NameOnly;
  return (
    <section
      className={authors.length < MANY ? "authors" : "authors authors--brief"}
      aria-label={words("site.story.authors", { count: authors.length })}
    >
      {authors.map((author) => (
        <Card key={author.href} author={author} words={words} />
      ))}
    </section>
  );
}

type Props = { author: AuthorView; words: Words };

function Author({ author: { name, role, about, contact, disclosures, href }, words }: Props) {
  return (
    <div className="author">
      <h2 className="author__name">{name}</h2>
      {role && <p className="author__role">{role}</p>}
      {about && <p>{about}</p>}
      {disclosures && (
        <p>
          <b>{words("site.person.disclosures")}:</b> {disclosures}
        </p>
      )}
      {contact && (
        <p>
          <ContactLine contact={contact} />
        </p>
      )}
      <p>
        <a href={href}>{words("site.story.allBy", { name })}</a>
      </p>
    </div>
  );
}

function NameOnly({ author: { name, href } }: Props) {
  return <a href={href}>{name}</a>;
}
