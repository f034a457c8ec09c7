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

/** What stories are about, in all three languages. */
export const TOPICS: DemoTopic[] = [
  topic("oimak", "The Oimak/the-oimak", "Оймак/oimak", "Оймақ/oimaq"),
  topic(
    "transport",
    "Public transport/public-transport",
    "Общественный транспорт/transport",
    "Қоғамдық көлік/kolik",
  ),
  topic("bridges", "Bridges/bridges", "Мосты/mosty", "Көпірлер/kopirler"),
  topic("budget", "Town budget/town-budget", "Бюджет города/byudzhet", "Қала бюджеті/qala-byudzheti"),
  topic("old-quay", "Old Quay/old-quay", "Старая пристань/staraya-pristan", "Ескі айлақ/eski-ailaq"),
  topic("council", "Town council/town-council", "Городской совет/sovet", "Қалалық кеңес/kenes"),
  topic("water", "Water/water", "Вода/voda", "Су/su"),
  topic("snow", "Snow survey/snow-survey", "Снегомерная съёмка/sneg", "Қар өлшеу/qar"),
  topic("farming", "Farming/farming", "Земледелие/zemledelie", "Егіншілік/eginshilik"),
  topic(
    "upper-oimak",
    "Upper Oimak/upper-oimak",
    "Верхний Оймак/verkhniy-oimak",
    "Жоғарғы Оймақ/zhogharghy-oimaq",
  ),
  topic("housing", "Housing/housing", "Жильё/zhilyo", "Тұрғын үй/turghyn-ui"),
  topic("schools", "Schools/schools", "Школы/shkoly", "Мектептер/mektepter"),
  topic(
    "fire",
    "Fire and safety/fire-and-safety",
    "Пожары и безопасность/bezopasnost",
    "Өрт және қауіпсіздік/qauipsizdik",
  ),
  topic("work", "Work/work", "Работа/rabota", "Жұмыс/zhumys"),
  topic("energy", "Heating and energy/heating-and-energy", "Отопление/otoplenie", "Жылу және қуат/zhylu"),
  topic("museum", "Town museum/town-museum", "Городской музей/muzey", "Қала мұражайы/murazhai"),
  topic("music", "Music/music", "Музыка/muzyka", "Музыка/muzyka"),
  topic("rink", "The rink/the-rink", "Каток/katok", "Мұз айдыны/muz-aidyny"),
  topic("history", "Valley history/valley-history", "История долины/istoriya", "Аңғар тарихы/angar-tarikhy"),
];

/** A topic by its key, and its name and slug in English, Russian and Kazakh. */
function topic(key: string, ...names: [en: string, ru: string, kk: string]): DemoTopic {
  const [en, ru, kk] = names.map((said) => {
    const [name = "", slug = ""] = said.split("/");
    return { name, slug };
  });
  return { key, ...(en && { en }), ...(ru && { ru }), ...(kk && { kk }) };
}
