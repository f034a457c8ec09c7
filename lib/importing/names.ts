import { isLeakedValue } from "./leaked";
import type { PageByline } from "./page";

/** What a byline's words hold: the writers in order, and what is not a name. */
export type Names = { names: PageByline[]; rest: string[] };

const BETWEEN = /\s*[,;&]\s*(?:and\s+)?|\s+(?:and|и|және|мен|пен|бен)\s+|\s+\/\s+/u;
const CAPITALISED = /^["«“„(]?\p{Lu}[\p{L}\p{M}'’ʼ.-]*["»”)]?$/u;
const PARTICLE =
  /^(?:de|da|di|du|van|von|der|den|la|le|el|al|bin|ibn|ben|uly|kyzy|qyzy|оглы|кызы|улы|ұлы|қызы|staff)$/u;
const SITE = /^(?:[\p{L}\d-]+\.)+\p{L}{2,}$/u;
const AGENCY_WORD =
  /(?:^|\s)(?:agency|press|news|wire|newsroom|staff|desk|агентство|агентства|редакция|новости|пресс-служба|ИА|агенттігі|редакциясы|ақпарат)(?:\s|$)/iu;
const AGENCY =
  /^(?:Reuters|AP|AFP|Interfax|Интерфакс|TASS|ТАСС|Kazinform|Казинформ|KazTAG|КазТАГ|dpa|Xinhua)$/u;

/** What a person is, as it stands beside or under a byline. */
const ROLE =
  /^(?:(?:staff|senior|chief|special|political|our)\s+)*(?:writer|reporter|correspondent|editor|columnist)s?$|^(?:(?:специальный|собственный|наш)\s+)?(?:корреспондент|обозреватель|редактор|журналист|колумнист)$|^(?:(?:арнайы|меншікті|біздің)\s+)?(?:тілші|тілшіміз|редактор|журналист|шолушы)$/iu;

/** More words than this are a sentence. */
const LONGEST_NAME = 6;
/** A story has no more bylines. */
const MOST_NAMES = 20;

/** Takes the names out of "A and B", "A, B и C", "A, staff reporter", "Talmer News Agency". */
export function readNames(text: string): Names {
  const found: Names = { names: [], rest: [] };
  for (const part of text.split(BETWEEN).map(trimMarks).filter(Boolean)) {
    const { name, rest } = leadingName(part);
    if (name && found.names.length < MOST_NAMES) found.names.push({ name, kind: kindOf(name) });
    else if (name) found.rest.push(name);
    if (rest) found.rest.push(rest);
  }
  return found;
}

/** Whether the line is nothing but the names of people, two words or more each, or of one agency. */
export function isNameLine(text: string): boolean {
  const { names, rest } = readNames(text);
  if (names.length === 0 || rest.length > 0) return false;
  return names.every(
    ({ name, kind }) => kind === "agency" || (/\s/.test(name) && name.split(/\s+/).length <= 4),
  );
}

/** Whether the words say what a writer is ("staff reporter") and not who. */
export function isRole(text: string): boolean {
  return ROLE.test(text);
}

function trimMarks(text: string): string {
  return text.replace(/^[\s,:;|•·—–-]+|[\s,:;|•·—–-]+$/gu, "");
}

function leadingName(part: string): { name: string; rest: string } {
  const words = part.split(/\s+/);
  if (isLeakedValue(part) || isRole(part)) return { name: "", rest: part };
  const end = words.findIndex(
    (word, at) => !(CAPITALISED.test(word) || (at > 0 && PARTICLE.test(word)) || isAgencyName(word)),
  );
  const count = Math.min(end === -1 ? words.length : end, LONGEST_NAME);
  return { name: words.slice(0, count).join(" "), rest: words.slice(count).join(" ") };
}

function isAgencyName(word: string): boolean {
  return AGENCY.test(word) || SITE.test(word);
}

function kindOf(name: string): PageByline["kind"] {
  return isAgencyName(name) || AGENCY_WORD.test(name) ? "agency" : "person";
}
