import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { wordsFor } from "@/lib/words/words";
import { NamedList } from "./named-list";
import { DAYS, pages } from "./sample-site";

it("a list of many pages leads to the newest, the oldest and those nearby", () => {
  const list = { days: DAYS, pages: pages(37, 20) };
  const html = renderToStaticMarkup(<NamedList list={list} name="The Oimak" words={wordsFor("en")} />);
  const numbers = [...html.matchAll(/page=(\d+)" ?(?:aria-current="page")?>\d/g)].map((found) => found[1]);
  expect(numbers).toEqual(["37", "21", "20", "19", "1"]);
  expect(html).toContain('rel="next" href="/city?page=19"');
  expect(html).toContain('rel="prev" href="/city?page=21"');
});
