import { readForms, wordSet } from "./forms";
import type { Lexicon } from "./lexicon";

/** Case endings, and with them those of a number: ordinal and collective. None of them makes another word of a name. */
const CASES =
  "ның|нің|дың|дің|тың|тің|ға|ге|қа|ке|ды|ді|ты|ті|ны|ні|да|де|та|те|дан|ден|тан|тен|нан|нен|мен|бен|пен|дағы|дегі|тағы|тегі";
const NUMBER = `|ыншы|інші|ншы|нші|ау|еу|${CASES}`;

const NUMBERS = readForms(
  `
  0 нөл(~)
  1 бір(~)
  2 екі(~) екеу(~) екінші(~)
  3 үш(~) үшеу(~) үшінші(~)
  4 төрт(~) төртеу(~) төртінші(~)
  5 бес(~) бесеу(~) бесінші(~)
  6 алты(~) алтау(~) алтыншы(~)
  7 жеті(~) жетеу(~) жетінші(~)
  8 сегіз(~) сегізінші(~)
  9 тоғыз(~) тоғызыншы(~)
  10 он(~) оныншы(~)
  20 жиырма(~) жиырмасыншы(~)
  30 отыз(~) отызыншы(~)
  40 қырық(~) қырқыншы(~)
  50 елу(~) елуінші(~)
  60 алпыс(~)
  70 жетпіс(~)
  80 сексен(~)
  90 тоқсан(~)
  100 жүз(~) жүздеген
  1000 мың(~) мыңдаған
  1000000 миллион(~) млн
  1000000000 миллиард(~) млрд
  1000000000000 триллион(~) трлн
  0.5 жарты(~) жартысы
  0.25 ширек ширегі
  % пайыз(~|ы|ын|ына|ында|ынан) процент(~|і)
  $ доллар(~|ы)
  € еуро(~)
  ₽ рубль(~) рубл(і)
  ₸ теңге(~|сі)
  monday дүйсенбі(~)
  tuesday сейсенбі(~)
  wednesday сәрсенбі(~)
  thursday бейсенбі(~)
  friday жұма(~)
  saturday сенбі(~)
  sunday жексенбі(~)
  january қаңтар(~)
  february ақпан(~)
  march наурыз(~)
  april сәуір(~)
  may мамыр(~)
  june маусым(~)
  july шілде(~)
  august тамыз(~)
  september қыркүйек(~)
  october қазан(~)
  november қараша(~)
  december желтоқсан(~)
  today бүгін бүгінгі
  yesterday кеше кешегі
  tomorrow ертең ертеңгі
  noon түс(те) түскі
  night түнгі түнде
  morning таңғы таңертең
  evening кешкі кешке
`,
  NUMBER,
);

const NEGATION = /^(?:емес|жоқ|еш(?:$|қашан|кім|теңе|нәрсе|қандай|бір|қайда|қайсы))/;

export const KAZAKH: Lexicon = {
  numbers: NUMBERS,
  scales: wordSet("100 1000 1000000 1000000000 1000000000000"),
  bounds: wordSet("артық кем астам жуық шамамен дерлік көп аз кемінде тек ғана дейін"),
  isNegation: (word) => NEGATION.test(word),
  denies: (plain, denied) => deniesVerb(plain, denied) || deniesNoun(plain, denied),
  bareName: (name) => name.replace(NAME_ENDING, ""),
  functionWords: wordSet(`
    бұл осы сол ол олар біз сіз мен сен және бірақ ал егер деп үшін туралы бойынша кейін дейін қазір енді сондай
    сонымен мұнда онда барлық әр қай кім не қашан қалай неге оның олардың оған одан соң тағы тек ғана мұндай сондықтан
    алайда дегенмен немесе яғни сонда осында қатар бірге
  `),
  abbreviations: wordSet("ж жж т б б. тг обл көш атынд млн млрд мың"),
  commaGroups: false,
};

/** A name keeps at least three letters of its own. */
const NAME_ENDING = new RegExp(`(?<=\\p{L}{3})(?:${CASES})$`, "u");

/** "ақылды", "ақылсыз". */
function deniesNoun(plain: string, denied: string): boolean {
  const [, stem] = /^(.{2,})с[ыі]з/u.exec(denied) ?? [];
  return stem !== undefined && plain.startsWith(stem) && !/с[ыі]з/u.test(plain);
}

/**
 * "келді" and "келмеді", "айтты" and "айтпады", "оқиды" and "оқымайды": the suffix -ма, -ме, -ба, -бе, -па, -пе stands
 * behind the stem, whose last vowel may give way before it, and what follows is the same but for т and д, қ and ғ, к
 * and г.
 */
function deniesVerb(plain: string, denied: string): boolean {
  if (denied.length < plain.length || denied.length > plain.length + 3) return false;
  for (const { index } of denied.matchAll(/[мбп][ае]/gu)) {
    const stem = denied.slice(0, index);
    const sameStem = plain.startsWith(stem) || (stem.length > 2 && plain.startsWith(stem.slice(0, -1)));
    if (stem.length >= 2 && sameStem && sameTail(plain, stem, denied.slice(index + 2))) return true;
  }
  return false;
}

function sameTail(plain: string, stem: string, tail: string): boolean {
  if (tail === "") return plain === stem;
  return voiced(plain).endsWith(voiced(tail.slice(-2)));
}

function voiced(text: string): string {
  return text.replaceAll("т", "д").replaceAll("қ", "ғ").replaceAll("к", "г");
}
