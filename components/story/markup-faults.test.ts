import { describe, expect, it } from "vitest";
import { markupFaults } from "./markup-faults";

describe("what is looked for in a page", () => {
  it.each([
    ["a value that a program printed", "<p>None</p>"],
    ["a missing value", "<p>By undefined</p>"],
    ["a date that is none", "<p>Published Invalid Date</p>"],
    ["an object in place of words", "<p>[object Object]</p>"],
    ["an empty box", '<div class="facts"><p></p></div>'],
    ["a separator with nothing after it", "<p>Saule Tamirova, </p>"],
    ["an address of nothing", '<p><a href="">Topics</a></p>'],
    ["markup that does not hold together", "<p>One<div>Two</div></p>"],
  ])("%s is a fault", async (_, html) => expect(await markupFaults(html)).not.toEqual([]));

  it("a person may say that none of us did", async () =>
    expect(await markupFaults("<p>None of us did.</p>")).toEqual([]));
});
