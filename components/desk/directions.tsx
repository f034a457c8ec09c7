type Props = {
  /** Of the editions that are written from right to left. */
  languages: string[];
  /** What the style bears so that the browser heeds it. */
  nonce: string | undefined;
};

/**
 * Whatever the desk shows or takes in such a language runs as the edition does. The desk marks it with its language
 * wherever it stands, so that one rule here does for the direction what else each of those places would have to know.
 */
export function Directions({ languages, nonce }: Props) {
  if (languages.length === 0) return null;
  const places = languages.map((language) => `body [lang="${CSS_SAFE.test(language) ? language : ""}"]`);
  return <style nonce={nonce}>{`${places.join(", ")} { direction: rtl; unicode-bidi: isolate; }`}</style>;
}

/** A language as it stands in addresses: nothing in it ends a string of a style sheet. */
const CSS_SAFE = /^[a-z0-9-]+$/;
