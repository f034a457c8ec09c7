/** An edition as the press needs to know it. */
export type PressEdition = { language: string; isDefault: boolean };

/** Where Next keeps a page, or the address that a reader should have asked for. */
export type Place = { path: string } | { redirect: string };

/**
 * The edition's language is the first word of every page's place; the default edition's is left out of
 * addresses. An address that spells it out belongs to the bare one.
 */
export function placeOf(path: string, editions: readonly PressEdition[]): Place {
  const main = defaultLanguage(editions);
  // However often it is spelled out: nobody is sent on twice.
  let bare = path;
  while (bare === `/${main}` || bare.startsWith(`/${main}/`)) bare = bare.slice(main.length + 1);
  if (bare !== path) return { redirect: bare || "/" };
  if (languageOf(path, editions) !== main) return { path };
  return { path: path === "/" ? `/${main}` : `/${main}${path}` };
}

/** The language of the edition that an address belongs to. */
export function languageOf(path: string, editions: readonly PressEdition[]): string {
  const first = path.split(/[/?]/)[1];
  return editions.find(({ language }) => language === first)?.language ?? defaultLanguage(editions);
}

/** The default edition's language; English for a newsroom that has no edition yet. */
export function defaultLanguage(editions: readonly PressEdition[]): string {
  return (editions.find(({ isDefault }) => isDefault) ?? editions[0])?.language ?? "en";
}
