import type { DemoPerson, Language } from "./shape";

type Role = DemoPerson["role"];
type Profiles = Partial<Record<Language, [title: string, about: string, name?: string]>>;

/** What readers should know of some of them. */
const DISCLOSURES: Record<string, Partial<Record<Language, string>>> = {
  saule: {
    en: "Her brother works for the port office and is never asked about it for the paper.",
    ru: "Её брат служит в портовой конторе; для газеты его об этом не спрашивают.",
    kk: "Інісі порт кеңсесінде қызмет етеді; газет үшін одан бұл туралы сұралмайды.",
  },
  larisa: {
    en: "Holds no shares. Her pension fund is the town’s.",
    ru: "Акций не имеет. Пенсионный фонд городской.",
  },
  marta: {
    en: "A member of the valley’s walking club; does not report on it.",
    ru: "Состоит в клубе пешеходов долины; о нём не пишет.",
  },
  vera: { en: "Drew the first plan of the Old Quay steps in 2009 and says so whenever she writes of them." },
};

function person(key: string, name: string, role: Role, said: Profiles): DemoPerson {
  const handle = name.toLowerCase().replace(" ", "-");
  const profiles = Object.fromEntries(
    Object.entries(said).map(([language, [title, about, name]]) => [
      language,
      {
        ...{ title, about, contact: `${handle}@newsroom.example` },
        ...(name ? { name } : {}),
        ...disclosed(key, language),
      },
    ]),
  );
  return { key, name, handle, role, profiles, languages: Object.keys(said) };
}

function disclosed(key: string, language: string): { disclosures?: string } {
  const disclosures = DISCLOSURES[key]?.[language as Language];
  return disclosures ? { disclosures } : {};
}

/** The people of the paper. Each has a profile in every language in which their byline appears. */
export const STAFF: DemoPerson[] = [
  person("ruth", "Ruth Calder", "admin", {
    en: ["Editor-in-chief", "Has edited the paper since 2015. Answers letters about mistakes herself."],
  }),
  person("helen", "Helen Orsay", "editor", {
    en: ["News editor", "Runs the morning desk. Came to the paper as a night proofreader."],
  }),
  person("bekzat", "Bekzat Nurym", "editor", {
    en: ["Editor, Kazakh and Russian editions", "Edits the paper’s two other languages."],
    ru: ["Редактор русского и казахского выпусков", "Отвечает за два других языка газеты.", "Бекзат Нурым"],
    kk: [
      "Қазақ және орыс басылымдарының редакторы",
      "Газеттің өзге екі тіліне жауап береді.",
      "Бекзат Нұрым",
    ],
  }),
  person("saule", "Saule Tamirova", "reporter", {
    en: [
      "City reporter",
      "Covers the town council, housing and the river. Joined the paper in 2019 after six years in the archive of the port office, where she learned to read other people’s handwriting.",
    ],
    ru: [
      "Городской корреспондент",
      "Пишет о городском совете, жилье и реке. В газете с 2019 года.",
      "Сауле Тамирова",
    ],
    kk: [
      "Қала тілшісі",
      "Қалалық кеңес, тұрғын үй және өзен туралы жазады. Газетте 2019 жылдан бері.",
      "Сәуле Тәмірова",
    ],
  }),
  person("ilyas", "Ilyas Berken", "reporter", {
    en: ["Data reporter", "Works with public records, ledgers and budgets."],
    ru: ["Отдел данных", "Работает с открытыми реестрами, книгами учёта и бюджетами.", "Ильяс Беркен"],
    kk: [
      "Деректер бөлімі",
      "Ашық тізілімдермен, есеп кітаптарымен және бюджетпен жұмыс істейді.",
      "Ілияс Беркен",
    ],
  }),
  person("marta", "Marta Quill", "reporter", {
    en: ["Environment correspondent", "Writes about water, forests and the weather people plan around."],
    ru: ["Отдел природы", "Пишет о воде, лесе и погоде, на которую рассчитывают люди.", "Марта Квилл"],
  }),
  person("daniyar", "Daniyar Omash", "reporter", {
    en: ["Region reporter", "Covers the villages of the valley, its schools and its roads."],
    kk: ["Өңір тілшісі", "Аңғардағы ауылдар, мектептер мен жолдар туралы жазады.", "Данияр Омаш"],
  }),
  person("larisa", "Larisa Gorina", "reporter", {
    en: ["Economy reporter", "Writes about work, prices and the town’s money."],
    ru: ["Отдел экономики", "Пишет о работе, ценах и городских деньгах.", "Лариса Горина"],
  }),
  person("rosa", "Rosa Emmel", "reporter", {
    en: ["Culture reporter", "Covers the museum, the stages and whatever is kept in cupboards."],
  }),
  person("temir", "Temir Alsay", "reporter", {
    en: ["Sport reporter", "Covers the rink, the river marathon and, when pressed, the weather."],
    ru: ["Спортивный корреспондент", "Пишет о катке, речном марафоне и спортивных школах.", "Темир Алсай"],
  }),
  person("vera", "Vera Lindt", "reporter", {
    en: ["Columnist", "An architect who left drawing buildings for sitting outside them."],
  }),
];
