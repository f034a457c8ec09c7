import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { PublishView } from "@/lib/stories/desk-view";
import { wordsFor } from "@/lib/words/words";
import { Unchanged } from "./unchanged";

const VIEW = { id: 7, headline: "The lock", revision: { number: 3 } } as PublishView;

describe("the page for a change where nothing was changed", () => {
  it.each([
    ["en", "Nothing has changed", "Readers see revision 3", "Back to the text"],
    ["ru", "Ничего не изменено", "Читатели видят редакцию 3", "Вернуться к тексту"],
    ["kk", "Ештеңе өзгермеген", "Оқырман 3-редакцияны көріп тұр", "Мәтінге оралу"],
  ])("says so in the reader's words, and leads back to the text (%s)", (language, ...sentences) => {
    const page = renderToStaticMarkup(<Unchanged view={VIEW} words={wordsFor(language)} />);
    for (const sentence of sentences) expect(page).toContain(sentence);
    expect(page).toContain('href="/desk/stories/7"');
    expect(page).not.toContain("<button");
  });
});
