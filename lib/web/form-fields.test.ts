import { describe, expect, it } from "vitest";
import { z } from "zod";
import { plainForm, several, typedValues } from "./form-fields";

function form(...fields: [string, string | File][]): FormData {
  const data = new FormData();
  for (const [name, value] of fields) data.append(name, value);
  return data;
}

describe("a form as fields", () => {
  it("makes a list of a name that comes more than once", () => {
    const plain = plainForm(form(["headline", "Fog"], ["topic", "1"], ["topic", "2"]));
    expect(plain).toEqual({ headline: "Fog", topic: ["1", "2"] });
  });

  it("leaves out what Next writes into a form for itself, and a file that was not chosen", () => {
    const notChosen = new File([], "");
    expect(plainForm(form(["$ACTION_ID_1", ""], ["picture", notChosen], ["alt", ""]))).toEqual({ alt: "" });
  });

  it("keeps a field whose name is a property of every object", () => {
    expect(typedValues(plainForm(form(["constructor", "Talmer Bridges"])))).toEqual({
      constructor: "Talmer Bridges",
    });
  });

  it("is empty where no form was sent", () => {
    for (const sent of [undefined, null, 5, "password=x", { password: "x" }, ["password"]])
      expect(plainForm(sent)).toEqual({});
  });

  it("gives back what was typed, but no file", () => {
    const picture = new File(["bytes"], "boat.jpg");
    const plain = plainForm(
      form(["note", "Seven votes"], ["topic", "1"], ["topic", "2"], ["picture", picture]),
    );
    expect(typedValues(plain)).toEqual({ note: "Seven votes", "topic.0": "1", "topic.1": "2" });
  });

  it("reads a list whether nothing, one thing or more was chosen", () => {
    const schema = z.object({ topic: several(z.coerce.number()) });
    const topics = (...chosen: string[]) =>
      schema.parse(plainForm(form(...chosen.map((topic): [string, string] => ["topic", topic])))).topic;
    expect([topics(), topics("4"), topics("4", "7")]).toEqual([[], [4], [4, 7]]);
  });
});
