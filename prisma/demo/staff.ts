import type { DemoPerson, Language } from "./shape";

type Role = DemoPerson["role"];
type Profiles = Partial<Record<Language, [title: string, about: string, name?: string]>>;

function person(key: string, name: string, role: Role, said: Profiles): DemoPerson {
  const profiles = Object.fromEntries(
    Object.entries(said).map(([language, [title, about, name]]) => [
      language,
      { title, about, ...(name ? { name } : {}) },
    ]),
  );
  return { key, name, handle: name.toLowerCase().replace(" ", "-"), role, profiles };
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
