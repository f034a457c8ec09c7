import type { Expectation } from "./expectation";

/** What Outlook, Gmail and Apple Mail put on the clipboard. People, towns and papers are made up. */
export const MAIL: Expectation[] = [
  {
    file: "apple-mail-note.html",
    language: "en",
    quotes: ["On 2 Nov 2026, at 09:12, News desk <desk@tern.example> wrote:", "Will she speak?"],
    bold: ["Late addition"],
    italic: ["Lena Strand"],
    exactly: ["“at noon”"],
  },
  {
    file: "apple-mail-ru.html",
    language: "ru",
    items: ["1 # заголовок", "1 # подпись под снимком"],
    bold: ["две ошибки"],
    italic: ["под снимком"],
    exactly: ["«Садовая», а_не_«Зелёная»"],
  },
  {
    file: "gmail-kk.html",
    language: "kk",
    links: [["сілтеме", "https://dostyk.example/jiyn"]],
    bold: ["5 мамырда"],
    exactly: ["«Достық» үйінде"],
  },
  {
    file: "gmail-list.html",
    language: "en",
    items: ["1 • the key is with Ola Brandt", "1 • the boat isn’t", "2 • it’s in dry dock"],
    links: [["Ola Brandt", "mailto:ola@quay.example"]],
    bold: ["Three things"],
    italic: ["dry dock"],
    exactly: ["the boat isn’t", "Kit Lorne\nQuay office"],
  },
  {
    file: "gmail-reply.html",
    language: "en",
    links: [
      ["the new time", "https://concert.example/tonight"],
      ["desk@tern.example", "mailto:desk@tern.example"],
    ],
    quotes: ["Is the concert on?", "We have to print at six."],
    bold: ["on"],
    italic: ["at six"],
    exactly: ["Best,\nRosa Ferris"],
  },
  {
    file: "outlook-press-release.html",
    language: "en",
    items: ["1 • run the tap for ten minutes", "1 • empty the ice box"],
    links: [["water.example/vell", "https://water.example/vell"]],
    bold: ["Statement of the water company", "safe to drink"],
    italic: ["ice box"],
    exactly: ["“We’re sorry,”"],
  },
  {
    file: "outlook-reply.html",
    language: "en",
    bold: ["wrong", "From:", "Sent:", "Subject:"],
    italic: ["1,420"],
    exactly: ["Subject:", " Your figure"],
  },
  {
    file: "outlook-ru-notice.html",
    language: "ru",
    links: [["на сайте", "https://voda.example/otkl"]],
    bold: ["5 ноября"],
    exactly: ["5_ноября", "9:00–17:00", "Подробности_— "],
  },
  {
    file: "outlook-table-layout.html",
    language: "en",
    headings: ["2 The harbour letter"],
    links: [["Read about the whale", "https://letter.example/whale"]],
    bold: ["whale"],
  },
];
