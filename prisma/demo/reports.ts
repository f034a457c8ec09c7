import type { DemoReport } from "./shape";

/** What readers of the demo paper found: two reports wait, one was answered by a correction. */
export const REPORTS: DemoReport[] = [
  {
    story: "brickworks",
    text: "The works cannot have opened in 1945: my grandmother laid the first row in the spring of 1954, and her pass says so.",
    passage: "1945",
    contact: "reader@letters.example",
    when: { days: 4, at: "08:40" },
    answered: {
      by: "helen",
      when: { days: 0, at: "00:10" },
      entry: 2,
      answer:
        "She was right. Larisa checked the land register; the figures were turned round. Thanked by letter.",
    },
  },
  {
    story: "bridge-buses",
    text: "The stop at the mill is closed on Sundays as well, not only on weekdays. I waited there.",
    contact: "0100 555 014, after six",
    when: { days: 0, at: "00:45" },
  },
  {
    story: "empty-flats",
    text: "The map leaves out the two houses behind the bakery. They have stood empty since the spring.",
    when: { days: 1, at: "20:15" },
  },
];
