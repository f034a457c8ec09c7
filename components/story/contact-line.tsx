const MAIL = /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>".]+$/;

/** How to reach somebody, as they wrote it; each mail address in it is a link. */
export function ContactLine({ contact }: { contact: string }) {
  return contact.split(/(\s+|,)/).map((part, index) =>
    MAIL.test(part) ? (
      <a key={index} href={`mailto:${part}`}>
        {part}
      </a>
    ) : (
      part
    ),
  );
}
