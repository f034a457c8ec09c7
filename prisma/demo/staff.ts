import type { DemoPerson, Language } from "./shape";

type Role = DemoPerson["role"];
type Profiles = Record<Language, [title: string, about: string, name?: string]>;

/** What readers should know of some of them. */
const DISCLOSURES: Record<string, Record<Language, string>> = {
  ruth: {
    en: "Holds one of the fund’s 4,100 subscriber votes, like everybody who pays for the paper.",
    ru: "Имеет один из 4100 голосов подписчиков фонда, как все, кто платит за газету.",
    kk: "Газетке ақша төлейтін әркім сияқты, қордағы 4100 жазылушы дауысының бірі өзінде.",
  },
  saule: {
    en: "Her brother works for the port office and is never asked about it for the paper.",
    ru: "Её брат служит в портовой конторе; для газеты его об этом не спрашивают.",
    kk: "Інісі порт кеңсесінде қызмет етеді; газет үшін одан бұл туралы сұралмайды.",
  },
  larisa: {
    en: "Holds no shares. Her pension fund is the town’s.",
    ru: "Акций не имеет. Пенсионный фонд городской.",
    kk: "Акциясы жоқ. Зейнетақы қоры – қаланыкі.",
  },
  marta: {
    en: "A member of the valley’s walking club; does not report on it.",
    ru: "Состоит в клубе пешеходов долины; о нём не пишет.",
    kk: "Аңғардың жаяу серуен клубының мүшесі; ол туралы жазбайды.",
  },
  daniyar: {
    en: "His parents farm at Kara and share in one canal. He does not write about that canal.",
    ru: "Его родители держат хозяйство в Каре и долю в одном из каналов. Об этом канале он не пишет.",
    kk: "Ата-анасы Қарада шаруашылық ұстайды, бір арықта үлесі бар. Ол арық туралы жазбайды.",
  },
  vera: {
    en: "Drew the first plan of the Old Quay steps in 2009 and says so whenever she writes of them.",
    ru: "В 2009 году начертила первый план лестницы Старой пристани и говорит об этом всякий раз, когда о ней пишет.",
    kk: "2009 жылы Ескі айлақ баспалдағының алғашқы жобасын сызған; ол туралы жазғанда мұны үнемі айтады.",
  },
};

/** Somebody with the languages that they work in, and what each edition says of them. */
function person(key: string, name: string, role: Role, languages: Language[], said: Profiles): DemoPerson {
  const handle = name.toLowerCase().replace(" ", "-");
  const profile = (language: Language) => {
    const [title, about, spelt] = said[language];
    const disclosures = DISCLOSURES[key]?.[language];
    return {
      ...{ title, about, contact: `${handle}@newsroom.example` },
      ...(spelt === undefined ? {} : { name: spelt }),
      ...(disclosures === undefined ? {} : { disclosures }),
    };
  };
  const profiles = { en: profile("en"), ru: profile("ru"), kk: profile("kk") };
  return { key, name, handle, role, profiles, languages };
}

/** The people of the paper, each with a profile in every edition. */
export const STAFF: DemoPerson[] = [
  person("ruth", "Ruth Calder", "admin", ["en", "ru"], {
    en: ["Editor-in-chief", "Has edited the paper since 2015. Answers letters about mistakes herself."],
    ru: [
      "Главный редактор",
      "Руководит газетой с 2015 года. На письма об ошибках отвечает сама.",
      "Рут Калдер",
    ],
    kk: [
      "Бас редактор",
      "Газетті 2015 жылдан басқарады. Қате туралы хаттарға өзі жауап береді.",
      "Рут Калдер",
    ],
  }),
  person("helen", "Helen Orsay", "editor", ["en"], {
    en: ["News editor", "Runs the morning desk. Came to the paper as a night proofreader."],
    ru: ["Редактор новостей", "Ведёт утренний выпуск. Пришла в газету ночным корректором.", "Хелен Орсе"],
    kk: [
      "Жаңалықтар редакторы",
      "Таңғы нөмірді жүргізеді. Газетке түнгі корректор болып келген.",
      "Хелен Орсе",
    ],
  }),
  person("bekzat", "Bekzat Nurym", "editor", ["en", "ru", "kk"], {
    en: [
      "Editor, Kazakh and Russian editions",
      "Edits the paper’s two other languages. Believes that a translation is finished when it no longer needs the original.",
    ],
    ru: [
      "Редактор русского и казахского выпусков",
      "Отвечает за два других языка газеты. Считает перевод законченным, когда ему больше не нужен оригинал.",
      "Бекзат Нурым",
    ],
    kk: [
      "Қазақ және орыс басылымдарының редакторы",
      "Газеттің өзге екі тіліне жауап береді. Түпнұсқасына қарамай-ақ түсінікті болса ғана аударма бітті дейді.",
      "Бекзат Нұрым",
    ],
  }),
  person("saule", "Saule Tamirova", "reporter", ["en", "ru", "kk"], {
    en: [
      "City reporter",
      "Covers the town council, housing and the river. Joined the paper in 2019 after six years in the archive of the port office, where she learned to read other people’s handwriting.",
    ],
    ru: [
      "Городской корреспондент",
      "Пишет о городском совете, жилье и реке. В газете с 2019 года; до этого шесть лет работала в архиве порта, где научилась читать чужой почерк.",
      "Сауле Тамирова",
    ],
    kk: [
      "Қала тілшісі",
      "Қалалық кеңес, тұрғын үй және өзен туралы жазады. Газетте 2019 жылдан бері; оған дейін алты жыл порт мұрағатында істеп, бөгденің қолжазбасын оқуды үйренген.",
      "Сәуле Тәмірова",
    ],
  }),
  person("ilyas", "Ilyas Berken", "reporter", ["en", "ru", "kk"], {
    en: [
      "Data reporter",
      "Works with public records, ledgers and budgets. Shows his sums to anybody who asks.",
    ],
    ru: [
      "Отдел данных",
      "Работает с открытыми реестрами, книгами учёта и бюджетами. Расчёты показывает всем, кто попросит.",
      "Ильяс Беркен",
    ],
    kk: [
      "Деректер бөлімі",
      "Ашық тізілімдермен, есеп кітаптарымен және бюджетпен жұмыс істейді. Есебін сұраған кісіге көрсетеді.",
      "Ілияс Беркен",
    ],
  }),
  person("marta", "Marta Quill", "reporter", ["en", "ru"], {
    en: ["Environment correspondent", "Writes about water, forests and the weather people plan around."],
    ru: ["Отдел природы", "Пишет о воде, лесе и погоде, на которую рассчитывают люди.", "Марта Квилл"],
    kk: ["Табиғат бөлімі", "Су, орман және жұрт есепке алатын ауа райы туралы жазады.", "Марта Квилл"],
  }),
  person("daniyar", "Daniyar Omash", "reporter", ["en", "ru", "kk"], {
    en: ["Region reporter", "Covers the villages of the valley, its schools and its roads."],
    ru: ["Областной корреспондент", "Пишет о сёлах долины, их школах и дорогах.", "Данияр Омаш"],
    kk: ["Өңір тілшісі", "Аңғардағы ауылдар, мектептер мен жолдар туралы жазады.", "Данияр Омаш"],
  }),
  person("larisa", "Larisa Gorina", "reporter", ["en", "ru"], {
    en: ["Economy reporter", "Writes about work, prices and the town’s money."],
    ru: ["Отдел экономики", "Пишет о работе, ценах и городских деньгах.", "Лариса Горина"],
    kk: ["Экономика бөлімі", "Жұмыс, баға және қала қаржысы туралы жазады.", "Лариса Горина"],
  }),
  person("rosa", "Rosa Emmel", "reporter", ["en", "ru"], {
    en: ["Culture reporter", "Covers the museum, the stages and whatever is kept in cupboards."],
    ru: ["Отдел культуры", "Пишет о музее, сценах и обо всём, что хранится в шкафах.", "Роза Эммель"],
    kk: [
      "Мәдениет бөлімі",
      "Мұражай, сахна және сандық түбінде сақталған дүние туралы жазады.",
      "Роза Эммель",
    ],
  }),
  person("temir", "Temir Alsay", "reporter", ["en", "ru", "kk"], {
    en: ["Sport reporter", "Covers the rink, the river marathon and, when pressed, the weather."],
    ru: [
      "Спортивный корреспондент",
      "Пишет о катке, речном марафоне и, если прижмут, о погоде.",
      "Темир Алсай",
    ],
    kk: [
      "Спорт тілшісі",
      "Мұз айдыны, өзен марафоны және, қысылғанда, ауа райы туралы жазады.",
      "Темір Алсай",
    ],
  }),
  person("vera", "Vera Lindt", "reporter", ["en", "ru"], {
    en: ["Columnist", "An architect who left drawing buildings for sitting outside them."],
    ru: ["Колумнист", "Архитектор; бросила чертить дома, чтобы сидеть у их стен.", "Вера Линдт"],
    kk: ["Бағаншы", "Сәулетші; үй сызуды қойып, үйлердің алдында отыруды таңдаған.", "Вера Линдт"],
  }),
];
