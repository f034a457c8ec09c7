type Digits = {
  /** As printed. */
  text: string;
  /** Without thousands' marks, a point before the fraction: "5000", "-2.5", "14:30", "12.05.2026". */
  amount: string;
  place: { from: number; to: number };
};

/** Endings that make no other number of it: "5th", "5-й", "5-ші", "5-тен". */
const ENDING =
  /(?:st|nd|rd|th|-(?:й|я|е|го|му|х|ый|ой|ая|ое|ого|ому|ым|ом|ых|ую|ю|ти|ми|[ыі]?нш[ыі]|ш[ыі]|[дт][ае]н?|н[ае]н|[ғгқк][ае]|[дтн][ыі]|[дтн][ыі]ң|[мбп]ен))(?!\p{L})/uy;

/**
 * The number whose first digit stands at `from`. "5,000", "5 000" and "5000" are one number; a comma parts thousands
 * in English, elsewhere only before "000", since there it stands before a fraction. A minus directly before it counts.
 */
export function digitsAt(text: string, from: number, commaGroups: boolean): Digits {
  const grouped = groupsAt(text, from, commaGroups);
  const rest = matchAt(/(?:[.,:/]\d+)*/uy, text, from + grouped.length);
  const end = from + grouped.length + rest.length;
  const to = end + matchAt(ENDING, text, end).length;
  const minus = /(?:^|[\s([«“„"$€£₸₽])[-–−]$/u.test(text.slice(Math.max(0, from - 2), from));
  const whole = grouped.replace(/\D/gu, "") || grouped;
  const amount = `${minus ? "-" : ""}${whole}${rest.replaceAll(",", ".")}`.replace(/^0(?=\d[.:])/u, "");
  return { text: `${minus ? "−" : ""}${text.slice(from, to)}`, amount, place: { from, to } };
}

function groupsAt(text: string, from: number, commaGroups: boolean): string {
  const comma = commaGroups
    ? /\d{1,3}(?:[ ,'’]\d{3})+(?!\d)/uy
    : /\d{1,3}(?:(?:[ '’]\d{3})+|(?:,000)+)(?!\d)/uy;
  return matchAt(comma, text, from) || matchAt(/\d+/uy, text, from) || characterAt(text, from);
}

/** Digits of other scripts may be two code units long. */
function characterAt(text: string, at: number): string {
  return String.fromCodePoint(text.codePointAt(at) ?? 0);
}

function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? "";
}
