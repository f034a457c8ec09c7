import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyBody } from "@/lib/body/body-arbitrary";
import { EMPTY_CONTENT } from "@/lib/stories/fields";
import { WEIGHTY, type Materiality } from "./fields";
import { materiality } from "./materiality";
import { story } from "./story-with";

/** Sentences of an invented town, put together at random: whatever holds for all of them holds for prose. */
const SENTENCES: Record<string, string[]> = {
  en: [
    "The lights came back at 04:10 on Thursday.",
    "A cable failed under Mill Lane and left 2,400 homes dark.",
    "“We had torches and one cold supper,” said Elsa Randow.",
    "It did not rain – at least not in Talmer – for 12 days.",
    "Mr. Ostrin, the mayor’s deputy, can’t say why.",
    "Was it 5% or 7.5%?",
    "Nobody knows who paid the $3.2 million.",
  ],
  ru: [
    "Свет вернулся в четверг, в 04:10.",
    "Кабель отказал, и без света остались 2 400 домов.",
    "«У нас были фонари», — сказала Эльза Рандова.",
    "Дождя не было – по крайней мере в Талмере – 12 дней.",
    "И. Острин ещё не знает, кто заплатил 3,2 млн тенге.",
    "Это 5% или 7,5%?",
  ],
  kk: [
    "Жарық бейсенбіде 04:10-да келді.",
    "Кабель істен шығып, 2 400 үй жарықсыз қалды.",
    "«Бізде шам болды», – деді Эльза Рандова.",
    "Талмерде 12 күн бойы жаңбыр жаумады.",
    "Ешкім 3,2 млн теңгені кім төлегенін білмейді.",
    "Бұл 5% емес, 7,5% болар.",
  ],
};

/** Each run reads two whole texts. */
fc.configureGlobal({ numRuns: 40 });

const LANGUAGES = Object.keys(SENTENCES);
const NEGATIONS: Record<string, string> = { en: "not", ru: "не", kk: "емес" };

const paragraphsIn = (language: string) =>
  fc.array(
    fc
      .array(fc.constantFrom(...(SENTENCES[language] ?? [])), { minLength: 1, maxLength: 4 })
      .map((sentences) => sentences.join(" ")),
    { minLength: 1, maxLength: 5 },
  );

/** The same quotation in another style. */
const QUOTES: ((text: string) => string)[] = [
  (text) => text,
  (text) => text.replace(/[«“]/gu, "„").replace(/[»”]/gu, "“"),
  (text) => text.replace(/[«“]/gu, "«").replace(/[»”]/gu, "»"),
  (text) => text.replace(/[«“»”]/gu, '"'),
];

/** Each changes how a text looks and nothing that it says. */
const TYPOGRAPHY: ((text: string) => string)[] = [
  (text) => text.replaceAll(" ", "\u00a0"),
  (text) => text.replaceAll(" ", "  "),
  (text) => text.replace(/ [–—] /gu, " — "),
  (text) => text.replace(/ [–—] /gu, "\u00a0– "),
  (text) => text.replaceAll("’", "'"),
  (text) => text.replaceAll("ё", "е"),
  (text) => text.replace("2,400", "2400").replace("2 400", "2\u202f400"),
  (text) => text.replace(/\p{Ll}/u, (letter) => letter.toUpperCase()),
  (text) => text.normalize("NFD"),
];

describe.each(LANGUAGES)("in any text in %s", (language) => {
  const paragraphs = paragraphsIn(language);

  test("typography alone is nothing", () => {
    fc.assert(
      fc.property(paragraphs, fc.constantFrom(...QUOTES), fc.subarray(TYPOGRAPHY), (texts, quotes, ways) => {
        const found = materiality(
          story(...texts),
          story(...texts.map((text) => ways.reduce((all, way) => way(all), quotes(text)))),
          language,
        );
        expect(said(found)).toEqual([]);
        expect(found).toMatchObject({ material: false, needsNote: false, share: 0, headline: null });
      }),
    );
  });

  test("another digit anywhere is material, and owes a note", () => {
    fc.assert(
      fc.property(paragraphs, fc.nat(), fc.integer({ min: 1, max: 9 }), (texts, pick, step) => {
        const text = texts.join(" ");
        const places = [...text.matchAll(/\d/gu)].map(({ index }) => index);
        fc.pre(places.length > 0);
        const at = places[pick % places.length] ?? 0;
        const other = text.slice(0, at) + String((Number(text[at]) + step) % 10) + text.slice(at + 1);
        const found = materiality(story(text), story(other), language);
        expect(found.numbers.exchanges).not.toEqual([]);
        expect(found).toMatchObject({ material: true, needsNote: true });
      }),
    );
  });

  test("one more negation anywhere is material, and so is one less", () => {
    fc.assert(
      fc.property(paragraphs, fc.nat(), (texts, pick) => {
        const words = texts.join(" ").split(" ");
        words.splice(pick % (words.length + 1), 0, NEGATIONS[language] ?? "");
        const [without, with_] = [story(texts.join(" ")), story(words.join(" "))];
        expect(materiality(without, with_, language)).toMatchObject({ material: true });
        expect(materiality(without, with_, language).negations.come).not.toEqual([]);
        expect(materiality(with_, without, language).negations.gone).not.toEqual([]);
      }),
    );
  });

  test("paragraphs in another order say the same", () => {
    fc.assert(
      fc.property(paragraphs, (texts) => {
        expect(materiality(story(...texts), story(...[...texts].reverse()), language).material).toBe(false);
      }),
    );
  });

  test("what went one way comes the other way", () => {
    fc.assert(
      fc.property(paragraphs, paragraphs, (one, other) => {
        const there = materiality(story(...one), story(...other), language);
        const back = materiality(story(...other), story(...one), language);
        expect(back.share).toBe(there.share);
        expect(back.material).toBe(there.material);
        for (const sort of WEIGHTY) {
          expect(new Set(back[sort].gone)).toEqual(new Set(there[sort].come));
          expect(new Set(back[sort].come)).toEqual(new Set(there[sort].gone));
        }
      }),
    );
  });
});

test("whatever a body holds, beside itself it is nothing, and beside another it is judged", () => {
  fc.assert(
    fc.property(anyBody, anyBody, fc.constantFrom(...LANGUAGES, "de"), (one, other, language) => {
      const [before, after] = [
        { ...EMPTY_CONTENT, body: one },
        { ...EMPTY_CONTENT, body: other },
      ];
      expect(materiality(before, before, language)).toMatchObject({
        material: false,
        needsNote: false,
        share: 0,
        fields: [],
      });
      const found = materiality(before, after, language);
      expect(found.share).toBeGreaterThanOrEqual(0);
      expect(found.share).toBeLessThanOrEqual(1);
      expect(JSON.parse(JSON.stringify(found))).toEqual(found);
    }),
  );
});

function said(found: Materiality) {
  return WEIGHTY.flatMap((sort) => found[sort].exchanges);
}
