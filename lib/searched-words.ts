/** The most words that are looked for. */
const MOST = 8;

/** The words that somebody looks for, each ready for a `contains` of the database: "%" and "_" mean themselves. */
export function searchedWords(text: string): string[] {
  const words = text.split(/\s+/).filter(Boolean).slice(0, MOST);
  return words.map((word) => word.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`));
}
