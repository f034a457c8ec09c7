import { describe, expect, it } from "vitest";
import { isNameLine, readNames } from "./names";

const person = (name: string) => ({ name, kind: "person" });
const agency = (name: string) => ({ name, kind: "agency" });

describe("names in a byline", () => {
  it.each([
    ["Marat Oler", ["Marat Oler"]],
    ["Marat Oler and Aigul Sarsen", ["Marat Oler", "Aigul Sarsen"]],
    ["Marat Oler, Aigul Sarsen, and Dana Birk", ["Marat Oler", "Aigul Sarsen", "Dana Birk"]],
    ["Марат Олер и Айгуль Сарсен", ["Марат Олер", "Айгуль Сарсен"]],
    ["Айгүл Сәрсен мен Марат Олер", ["Айгүл Сәрсен", "Марат Олер"]],
    ["Айгүл Сәрсен және Марат Олер", ["Айгүл Сәрсен", "Марат Олер"]],
    ["А. С. Сәрсен", ["А. С. Сәрсен"]],
    ["Ruta van der Vell-O’Brien", ["Ruta van der Vell-O’Brien"]],
    ["Марат Олер ұлы", ["Марат Олер ұлы"]],
  ])("“%s” names these writers in order", (text, names) =>
    expect(readNames(text)).toEqual({ names: names.map(person), rest: [] }),
  );

  it.each([
    "Oimak News Agency",
    "Reuters",
    "ИА «Талмер»",
    "oimak.example",
    "Newsroom staff",
    "Талмер Ақпарат",
  ])("“%s” is an agency and no person", (text) => expect(readNames(text).names).toEqual([agency(text)]));

  it("what is not a name is given back and never becomes a writer", () =>
    expect(readNames("Marat Oler, special to the Courier")).toEqual({
      names: [person("Marat Oler")],
      rest: ["special to the Courier"],
    }));

  it("a value that a program left is no writer", () =>
    expect(readNames("None")).toEqual({ names: [], rest: ["None"] }));

  it("more than twenty names are no byline: the rest is given back", () => {
    const crowd = Array.from({ length: 23 }, (_, at) => `Marat Oler${String.fromCharCode(97 + at)}`);
    const { names, rest } = readNames(crowd.join(", "));
    expect([names.length, rest.length]).toEqual([20, 3]);
  });

  it.each([
    ["Marat Oler", true],
    ["Reuters", true],
    ["Talmer", false],
    ["Council votes", false],
    ["Flood of 1998", false],
  ])("“%s” standing alone is a name: %s", (line, answer) => expect(isNameLine(line)).toBe(answer));
});
