import { describe, expect, it } from "vitest";
import { overEnglish } from "./over-english";

/** What a message file of a newsroom may say in place of an English message. */
function isSaid(english: string, said: string): boolean {
  const { messages, missing } = overEnglish({ site: { one: english } }, { site: { one: said } });
  expect(messages.site.one).toBe(missing.length === 0 ? said : english);
  expect(missing).toEqual(missing.length === 0 ? [] : ["site.one"]);
  return missing.length === 0;
}

const COUNT = "{count, plural, one {# story} other {# stories}}";
const KIND = "{kind, select, news {News of {day}} other {By <link>{name}</link>}}";

describe("a message of another language", () => {
  it.each([
    ["leaves out what it does not need", "{name}, {day}", "{name}"],
    ["puts gaps elsewhere", "{name}, {day}", "{day}: {name}"],
    ["needs no plural for a number", COUNT, "{count} әңгіме"],
    ["needs one for a number that English says plainly", "Page {page}", "{page, plural, other {# бет}}"],
    ["counts in its own way", COUNT, "{count, plural, one {#} few {#} many {#} other {{count}}}"],
    ["says a number by the language", COUNT, "{count, number}: {count, selectordinal, other {#.}}"],
    ["chooses by a word", KIND, "{kind, select, opinion {<link>{name}</link>} other {{day}}}"],
    ["says the word itself", KIND, "{kind}"],
    ["leaves a link out", KIND, "{name}"],
    ["keeps a gap in quotation marks from being one", "None", "'{name}' '<b>'"],
  ])("is said where it %s", (_, english, said) => expect(isSaid(english, said)).toBe(true));

  it.each([
    ["a name that nobody gives", "By {name}", "By {nmae}"],
    ["a gap where English has none", "None", "{count}"],
    ["a plural of what nobody counts", "By {name}", "{name} {n, plural, one {#} other {#}}"],
    ["a choice that nobody makes", "By {name}", "{sex, select, f {a} other {b}} {name}"],
    ["a name within a plural", COUNT, "{count, plural, one {{name}} other {#}}"],
    ["a name within a choice", KIND, "{kind, select, other {{day} {place}}}"],
    ["a name within a link", KIND, "{kind, select, other {<link>{place}</link>}}"],
    ["a name within all of them", KIND, "<link>{kind, select, other {{name, plural, other {{x}}}}}</link>"],
    ["a link that nobody makes", "By {name}", "By <b>{name}</b>"],
    ["a link within a plural", COUNT, "{count, plural, other {<link>#</link>}}"],
    ["a link for a name", "By {name}", "By <name>them</name>"],
    ["a name for a link", "<link>Here</link>", "{link}"],
    ["a number for a link", "<link>Here</link>", "{link, plural, other {#}}"],
    ["a number for a word", KIND, "{kind, plural, other {#}}"],
    ["a date for a word", "By {name}", "{name, date}"],
    ["a time for a number", COUNT, "{count, time}"],
    ["money that does not exist", COUNT, "{count, number, ::currency/nonsense}"],
  ])("stays English where it wants %s", (_, english, said) => expect(isSaid(english, said)).toBe(false));
});
