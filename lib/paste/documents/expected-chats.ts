import type { Expectation } from "./expectation";

/** What messengers put on the clipboard, and plain text. People, towns and papers are made up. */
export const CHATS_AND_PLAIN: Expectation[] = [
  {
    file: "plain-hard-wrapped.txt",
    language: "en",
    exactly: ["could not agree on the colour of the new ferry", "Best,\nKit Lorne\nQuay office"],
  },
  {
    file: "plain-kk-bullets.txt",
    language: "kk",
    items: ["1 • кіру — тегін", "1 • № 5 автобус жүреді"],
    links: [["https://jarmenke.example/", "https://jarmenke.example/"]],
    exactly: ["№_5 автобус"],
  },
  {
    file: "plain-markdown.txt",
    language: "en",
    headings: ["2 A guide to the lagoon", "2 What to bring"],
    items: [
      "1 • a coat",
      "1 • tea",
      "2 • with sugar",
      "2 • without",
      "1 • patience",
      "1 # Row out.",
      "1 # Wait.",
    ],
    links: [["the timetable", "https://lagoon.example/boats"]],
    quotes: ["It always comes back."],
    bold: ["early"],
    italic: ["something warm"],
  },
  {
    file: "plain-notation-own.txt",
    language: "en",
    headings: ["2 Boats through the lock"],
    items: ["1 • first", "2 • inner", "1 • second"],
    quotes: ["It opens.", "It also closes.", "— Surveyor’s note, 1931"],
    rows: ["Year|Boats", "1930|1,204"],
    exactly: ["Boats"],
  },
  {
    file: "plain-paragraphs.txt",
    language: "en",
    exactly: ["“It’s enough.”", "the cat – and the key"],
  },
  {
    file: "plain-ru.txt",
    language: "ru",
    exactly: ["«Такого не_было с_1985_г.»,_— говорит_А._П._Лугова."],
  },
  {
    file: "telegram-ru.txt",
    language: "ru",
    links: [["https://zarechye.example/obyezd", "https://zarechye.example/obyezd"]],
    bold: ["Объезд"],
    exactly: ["_— через Каменку", "«Стоим два часа…»"],
  },
  {
    file: "telegram-web.html",
    language: "en",
    links: [["the map", "https://tern.example/detour"]],
    bold: ["Bridge closed"],
    italic: ["Be patient."],
    exactly: ["until Friday 🚧"],
  },
  {
    file: "whatsapp.txt",
    language: "en",
    links: [["https://lagoon.example/live", "https://lagoon.example/live"]],
    bold: ["It is back."],
    italic: ["calm"],
    exactly: ["“Calm” – can we quote that?", "I’d call it ", "\ntwo lines, one message"],
  },
];
