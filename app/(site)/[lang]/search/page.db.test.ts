import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { makeSearchedPaper } from "@/prisma/searched-paper";
import SearchPage from "./page";

describe("the switch of languages on a page of results", () => {
  it("leads to the same words in the other editions", async () => {
    const paper = await makeSearchedPaper();
    await paper.live({ headline: "The old lock" });
    const params = Promise.resolve({ lang: "en" });
    const searchParams = Promise.resolve({ q: "old lock", section: "city", order: "time" });
    const html = renderToStaticMarkup(await SearchPage({ params, searchParams }));
    const editions = /<ul class="editions">.*?<\/ul>/.exec(html)?.[0] ?? "";
    expect([...editions.matchAll(/href="([^"]*)"/g)].map(([, href]) => href)).toEqual([
      "/search?q=old%20lock",
      "/ru/search?q=old%20lock",
      "/kk/search?q=old%20lock",
    ]);
  });
});
