// @vitest-environment jsdom
import { act } from "react";
import { createRoot } from "react-dom/client";
import { expect, it } from "vitest";
import { Editor } from "@tiptap/core";
import { docOf } from "@/lib/prose/doc-of";
import { RUNNING_TEXT } from "./extensions";
import { FindLine } from "./find-line";
import type { SurfaceContext } from "./surface-context";

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

it("the field for finding has the focus before what finds has come, and keeps it", async () => {
  const editor = new Editor({
    element: document.body.appendChild(document.createElement("div")),
    extensions: RUNNING_TEXT,
    content: docOf({ version: 1, blocks: [{ type: "paragraph", text: [{ text: "A ferry, a ferry." }] }] }),
  });
  const place = document.body.appendChild(document.createElement("div"));
  const context = { language: "en", words: (key: string) => key, say: () => {} } as unknown as SurfaceContext;
  const root = createRoot(place);
  const line = <FindLine {...{ editor, context, mayWrite: true, close: () => {}, failed: () => {} }} />;
  act(() => root.render(line));
  const field = place.querySelector("input");
  expect(document.activeElement).toBe(field);
  expect(place.querySelector("button")).toBeNull();
  await act(async () => void (await import("./find-tools")));
  await act(async () => {});
  expect(place.querySelectorAll("button").length).toBeGreaterThan(2);
  expect(place.querySelector("input")).toBe(field);
  expect(document.activeElement).toBe(field);
  act(() => root.unmount());
  editor.destroy();
});
