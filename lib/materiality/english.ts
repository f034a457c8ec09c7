import { readForms, wordSet } from "./forms";
import type { Lexicon } from "./lexicon";

const NUMBERS = readForms(`
  0 zero
  1 one first once
  2 two second twice
  3 three third thirds thrice
  4 four fourth fourths
  5 five fifth fifths
  6 six sixth
  7 seven seventh
  8 eight eighth
  9 nine ninth
  10 ten tenth tens
  11 eleven eleventh
  12 twelve twelfth dozen dozens
  13 thirteen thirteenth
  14 fourteen fourteenth
  15 fifteen fifteenth
  16 sixteen sixteenth
  17 seventeen seventeenth
  18 eighteen eighteenth
  19 nineteen nineteenth
  20 twenty twentieth twenties
  30 thirty thirtieth thirties
  40 forty fortieth forties
  50 fifty fiftieth fifties
  60 sixty sixtieth sixties
  70 seventy seventieth seventies
  80 eighty eightieth eighties
  90 ninety ninetieth nineties
  100 hundred hundreds hundredth
  1000 thousand thousands thousandth
  1000000 million millions mln
  1000000000 billion billions bn
  1000000000000 trillion trillions trn
  0.5 half halves
  0.25 quarter quarters
  double double doubled
  treble triple tripled
  % percent
  $ dollar dollars
  € euro euros
  £ pound pounds
  ₸ tenge
  ₽ ruble rubles rouble roubles
  monday monday mondays
  tuesday tuesday tuesdays
  wednesday wednesday wednesdays
  thursday thursday thursdays
  friday friday fridays
  saturday saturday saturdays
  sunday sunday sundays
  january january
  february february
  april april
  june june
  july july
  august august
  september september
  october october
  november november
  december december
  today today
  yesterday yesterday
  tomorrow tomorrow
  noon noon midday
  midnight midnight
  morning morning
  afternoon afternoon
  evening evening
  night night
`);

const NEGATIONS = wordSet(`
  not no never none nobody nothing nowhere neither nor without hardly scarcely barely aint
`);

const DENYING = /^(?:un|in|im|il|ir|dis|non|mis)/;

export const ENGLISH: Lexicon = {
  numbers: NUMBERS,
  scales: wordSet("100 1000 1000000 1000000000 1000000000000"),
  bounds: wordSet(
    "over under above below more less fewer most least almost nearly about around exactly up only",
  ),
  isNegation: (word) => NEGATIONS.has(word),
  denies: (plain, denied) => DENYING.test(denied) && denied.replace(DENYING, "") === plain,
  bareName: (name) => name.replace(/'s$|(?<=s)'$/, ""),
  functionWords: wordSet(`
    a an the this that these those he she it they we you i him her them us me his its their our my your who whom
    whose what when where why how which there here in on at of to for from by with into onto and or but so yet if as
    than then now after before since until till while because although though however also all some any many much
    most more few both each every another other such is are was were be been being has have had do does did will
    would can could may might must shall should yes let about over under during between against through across near
    still even only just again once instead according meanwhile
  `),
  abbreviations: wordSet("mr mrs ms dr st prof gen col capt lt sgt sen rep gov rev jr sr vs no inc ltd co"),
  commaGroups: true,
};
