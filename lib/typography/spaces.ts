import type { Edit } from "./edits";
import type { Tongue } from "./language";

/**
 * Where a line may not break: a space becomes U+00A0. English: figure and unit (SI brochure), "No. 5" and initials
 * (Chicago Manual of Style). Russian: short words, particles, dashes, figures, abbreviations and initials (Мильчин,
 * Чельцова, «Справочник издателя и автора»; ГОСТ 8.417 for units). Kazakh is set by the same habits, with its own
 * particles («Қазақ тілінің емле ережелері»: they stand apart and lean on the word before), months and measures.
 */

const WORD_END = String.raw`(?![\p{L}\p{N}])`;
const WORD_START = String.raw`(?<![\p{L}\p{N}’'-])`;
const SPACE = "[ \u00a0]";

const between = (before: string, after: string) => new RegExp(`(?<=${before}) (?=${after})`, "gu");
const behindFigure = (...words: string[]) => between(String.raw`\d`, `(?:${words.join("|")})${WORD_END}`);
const beforeFigure = (...words: string[]) => between(`${WORD_START}(?:${words.join("|")})`, String.raw`\d`);

const INITIALS = [
  between(String.raw`(?<![\p{L}\p{N}])\p{Lu}\.`, String.raw`\p{Lu}(?:\.|\p{Ll})`),
  between(String.raw`\p{Ll}`, String.raw`\p{Lu}\.${SPACE}?\p{Lu}\.`),
];
const SIGNS = between("[№§¶]", String.raw`[\d\p{L}]`);
/** "10 000": groups of three figures, of which a number has no more than five. */
const GROUPS = between(String.raw`(?<![\d.,])\d{1,3}(?:${SPACE}\d{3}){0,4}`, String.raw`\d{3}(?!\d)`);
const MEASURES = ["%", "‰", "°[CFС]"];

const DASHES = [
  between(String.raw`\S`, String.raw`—(?:[ \u00a0\n]|$)`),
  between(String.raw`(?:^|\n)—`, String.raw`\S`),
];

const ENGLISH = [
  behindFigure(
    "km",
    "m",
    "cm",
    "mm",
    "kg",
    "g",
    "mg",
    "t",
    "lbs?",
    "oz",
    "mi",
    "ft",
    "mph",
    "km/h",
    "ha",
    "l",
  ),
  behindFigure(
    "[kMG]W",
    "[kMGT]Wh",
    "[KMGT]B",
    "million",
    "billion",
    "trillion",
    "bn",
    "[ap]\\.m\\.",
    "[ap]m",
  ),
  behindFigure(...MEASURES),
  beforeFigure("Nos?\\.", "pp?\\.", "[Vv]ol\\.", "[Ff]ig\\.", "[Cc]h\\.", "[Aa]rt\\."),
  SIGNS,
  INITIALS[0] as RegExp,
];

const SHORT = "[ВвКкСсОоУуИиАаЯя]|[ВвКкСс]о|[Оо]б|[Оо]т|[Нн][оаеи]|[Дд][оа]|[Пп]о|[Зз]а|[Ии]з";
const MONTHS_RU = "январ|феврал|март|апрел|ма[яй]|июн|июл|август|сентябр|октябр|ноябр|декабр";

const RUSSIAN = [
  between(`${WORD_START}(?:${SHORT})`, String.raw`[\p{L}\p{N}«„“(№§]`),
  between(String.raw`\p{L}`, `(?:же|ли|бы|ж|ль|б)(?![\\p{L}\\p{N}-])`),
  behindFigure(
    "[кдсм]?м",
    "[км]?г",
    "т",
    "м?л",
    "га",
    "ц",
    "[кМГ]?Вт",
    "[КМГТ]б",
    "ч",
    "мин",
    "сек",
    "с",
    "гг?",
    "вв?",
  ),
  behindFigure(
    "руб",
    "тг",
    "тенге",
    "долл",
    "евро",
    "коп",
    "тыс",
    "млн",
    "млрд",
    "трлн",
    "год(?:а|у|е|ов|ом|ы)?",
    "лет",
  ),
  behindFigure(...MEASURES, "человека?", "раза?", `(?:${MONTHS_RU})[а-я]{0,2}`),
  between(String.raw`\d${SPACE}(?:тыс\.|тыс|млн|млрд|трлн)`, String.raw`\p{L}`),
  between(`${WORD_START}[IVXLC]+`, `(?:вв?|век(?:а|е|у|ов)?)${WORD_END}`),
  between(`${WORD_START}[тн]\\.`, "[дпекочэ]\\."),
  between(
    String.raw`(?<![\d\p{L}]${SPACE}?)(?<!\.${SPACE})(?:г|ул|пр|просп|пер|д|кв|стр|с|рис|табл|гл|п|ст|обл|им|св|проф|акад)\.`,
    String.raw`[\p{L}\d«]`,
  ),
  between(
    `(?<!\\d${SPACE})${WORD_START}(?:ул|просп|пер|кв|стр|рис|табл|гл|обл|им|проф|акад|г)\\.`,
    String.raw`[\p{Lu}\d«]`,
  ),
  beforeFigure("[сдпт]\\.", "ст\\."),
];

const MONTHS_KK = "қаңтар|ақпан|наурыз|сәуір|мамыр|маусым|шілде|тамыз|қыркүйек|қазан|қараша|желтоқсан";

const KAZAKH = [
  between(String.raw`\p{L}`, "(?:[мбп][ае]|[дт][ае]|[бп]ен|ғой|қой)(?![\\p{L}\\p{N}-])"),
  behindFigure(
    "[кдсм]?м",
    "[км]?г",
    "т",
    "м?л",
    "га",
    "ц",
    "[кМГ]?Вт",
    "[КМГТ]б",
    "сағат",
    "минут",
    "жж?",
    "ғғ?",
    "бб?",
  ),
  behindFigure(
    "теңге",
    "тг",
    "доллар",
    "мың",
    "млн",
    "млрд",
    "трлн",
    "миллион",
    "миллиард",
    "пайыз",
    "адам",
    "рет",
  ),
  behindFigure(...MEASURES, `(?:${MONTHS_KK})\\p{L}{0,4}`, "жыл\\p{L}{0,6}", "ғасыр\\p{L}{0,4}"),
  between(String.raw`\d${SPACE}(?:мың|млн|млрд|трлн)`, String.raw`\p{L}`),
  between(`${WORD_START}[IVXLC]+`, "ғ(?:\\.|асыр)"),
  between(`${WORD_START}[тсб]\\.`, "[бсзд]\\."),
];

const COMMON = [SIGNS, GROUPS, ...DASHES, ...INITIALS];

const RULES: Record<Tongue, readonly RegExp[]> = {
  en: ENGLISH,
  ru: [...RUSSIAN, ...COMMON],
  kk: [...KAZAKH, ...COMMON],
  neutral: [],
};

/** The spaces at which the language does not break a line. */
export function unbrokenSpaces(text: string, tongue: Tongue): Edit[] {
  const places = new Set<number>();
  for (const rule of RULES[tongue]) for (const { index } of text.matchAll(rule)) places.add(index);
  return [...places].sort((one, other) => one - other).map((at) => ({ at, remove: 1, insert: "\u00a0" }));
}
