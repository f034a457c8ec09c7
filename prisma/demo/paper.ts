import type { DemoSection, DemoTopic, Language } from "./shape";

const SLUGS = ["city", "region", "economy", "environment", "culture", "sport", "opinion"];

/** The sections in the paper's order; the slugs are the same in all three editions. */
function sections(names: string): DemoSection[] {
  return names.split(", ").map((name, index) => ({ name, slug: SLUGS[index] ?? "" }));
}

export const SECTIONS: Record<Language, DemoSection[]> = {
  en: sections("City, Region, Economy, Environment, Culture, Sport, Opinion"),
  ru: sections("Город, Область, Экономика, Природа, Культура, Спорт, Мнения"),
  kk: sections("Қала, Өңір, Экономика, Табиғат, Мәдениет, Спорт, Пікір"),
};

const topic = (name: string, slug: string) => ({ name, slug });

/** What stories are about. A topic is named in each language that uses it. */
export const TOPICS: DemoTopic[] = [
  {
    key: "oimak",
    en: topic("The Oimak", "the-oimak"),
    ru: topic("Оймак", "oimak"),
    kk: topic("Оймақ", "oimaq"),
  },
  {
    key: "transport",
    en: topic("Public transport", "public-transport"),
    ru: topic("Общественный транспорт", "transport"),
    kk: topic("Қоғамдық көлік", "kolik"),
  },
  {
    key: "bridges",
    en: topic("Bridges", "bridges"),
    ru: topic("Мосты", "mosty"),
    kk: topic("Көпірлер", "kopirler"),
  },
  {
    key: "budget",
    en: topic("Town budget", "town-budget"),
    ru: topic("Бюджет города", "byudzhet"),
    kk: topic("Қала бюджеті", "qala-byudzheti"),
  },
  {
    key: "old-quay",
    en: topic("Old Quay", "old-quay"),
    ru: topic("Старая пристань", "staraya-pristan"),
    kk: topic("Ескі айлақ", "eski-ailaq"),
  },
  {
    key: "council",
    en: topic("Town council", "town-council"),
    ru: topic("Городской совет", "sovet"),
    kk: topic("Қалалық кеңес", "kenes"),
  },
  { key: "water", en: topic("Water", "water"), ru: topic("Вода", "voda"), kk: topic("Су", "su") },
  { key: "snow", en: topic("Snow survey", "snow-survey"), ru: topic("Снегомерная съёмка", "sneg") },
  { key: "farming", en: topic("Farming", "farming"), kk: topic("Егіншілік", "eginshilik") },
  {
    key: "upper-oimak",
    en: topic("Upper Oimak", "upper-oimak"),
    ru: topic("Верхний Оймак", "verkhniy-oimak"),
  },
  { key: "housing", en: topic("Housing", "housing"), ru: topic("Жильё", "zhilyo") },
  { key: "schools", en: topic("Schools", "schools"), kk: topic("Мектептер", "mektepter") },
  { key: "fire", en: topic("Fire and safety", "fire-and-safety") },
  { key: "work", en: topic("Work", "work"), ru: topic("Работа", "rabota") },
  {
    key: "energy",
    en: topic("Heating and energy", "heating-and-energy"),
    ru: topic("Отопление", "otoplenie"),
  },
  { key: "museum", en: topic("Town museum", "town-museum"), kk: topic("Қала мұражайы", "murazhai") },
  { key: "music", en: topic("Music", "music") },
  { key: "rink", en: topic("The rink", "the-rink"), ru: topic("Каток", "katok") },
  {
    key: "history",
    en: topic("Valley history", "valley-history"),
    kk: topic("Аңғар тарихы", "angar-tarikhy"),
  },
];
