import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { formatMessage } from "./format-message";

const say = (message: string, values: Record<string, unknown>) =>
  renderToStaticMarkup(<>{formatMessage("a", message, values as never, {} as never)}</>);

describe("a sentence with elements in it", () => {
  it("has each in its place, whatever is around it", () => {
    const who = <strong key="who">Ana</strong>;
    const story = <a key="story">The lock</a>;
    expect(say("{who} published {story}, at last", { who, story })).toBe(
      "<strong>Ana</strong> published <a>The lock</a>, at last",
    );
    expect(say("{who} settled an alarm", { who })).toBe("<strong>Ana</strong> settled an alarm");
    expect(say("{who}", { who })).toBe("<strong>Ana</strong>");
  });

  it("has them inside of what is marked in the sentence, too", () => {
    const who = <strong key="who">Ana</strong>;
    const link = (words: ReactNode) => <a key="link">{words}</a>;
    expect(say("<link>{who} wrote {name}</link>, {name}", { who, link, name: "it" })).toBe(
      "<a><strong>Ana</strong> wrote it</a>, it",
    );
  });

  it("says text and numbers as before", () => {
    expect(say("{name} and {count}", { name: "Ana", count: 3 })).toBe("Ana and 3");
  });
});
