import { JSDOM } from "jsdom";
import { beforeAll, expect, it, vi } from "vitest";
import { pasteReader } from "./reader";

beforeAll(() => vi.stubGlobal("DOMParser", new JSDOM("").window.DOMParser));

const sign =
  '<a style="mso-footnote-id:ftn1" href="#_ftn1" name="_ftnref1"><span class=MsoFootnoteReference>[1]</span></a>';
const note =
  '<div style="mso-element:footnote" id=ftn1><p class=MsoFootnoteText><a href="#_ftnref1" name="_ftn1"><span class=MsoFootnoteReference>[1]</span></a> A survey.</p></div>';
const notesOf = (html: string) => pasteReader.readHtml(html, "en").notes;

it("a footnote that was copied with its sign stands at the end", () =>
  expect(notesOf(`<p class=MsoNormal>In 1884${sign}.</p>${note}`)).toEqual([
    { code: "footnotes", count: 1 },
  ]));

it("a sign that was copied without its footnote is told of, whether or not it leads anywhere", () =>
  expect(
    notesOf(`<p class=MsoNormal>In 1884${sign} and 1931<span class=MsoFootnoteReference>2</span>.</p>`),
  ).toEqual([{ code: "footnotesLost", count: 2 }]));
