import { act, type ReactNode } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, vi } from "vitest";
import { IntlProvider } from "use-intl";
import { DraftContext } from "@/components/desk/writing/draft.client";
import type { DraftFields } from "@/lib/writing/fields";
import { messagesFor } from "@/lib/words/words";
import { sampleDraft } from "./sample-draft";
import { ToolsContext, type InspectorTools } from "./tools.client";

/** Tools for islands that ask for none of them. */
const NONE: InspectorTools = {
  loadCards: missing,
  nthFound: missing,
  suggestSlug: missing,
  typedTime: missing,
  asTyped: missing,
  typedCharacter: () => null,
  loadTypeset: () => Promise.resolve((text) => text),
};

function missing(): never {
  throw new Error("This test gives no such tool.");
}

let root: Root;
let place: HTMLElement;
let tools: InspectorTools;

/** A page for islands of the inspector in every test of a file; it needs jsdom. */
export function pageForIslands(given: Partial<InspectorTools> = {}): void {
  beforeEach(() => {
    tools = { ...NONE, ...given };
    vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
    Element.prototype.scrollIntoView = () => {};
    place = document.body.appendChild(document.createElement("div"));
    root = createRoot(place);
  });

  afterEach(async () => {
    await act(async () => root.unmount());
    place.remove();
    history.replaceState(null, "", "/");
    vi.unstubAllGlobals();
  });
}

/** What is shown on the page. */
export const shown = (): HTMLElement => place;

/** Shows an island with a draft around it that saves nowhere. */
export async function show(
  children: ReactNode,
  fields: Partial<DraftFields> = {},
  more: Parameters<typeof sampleDraft>[1] = {},
) {
  const { store, say } = sampleDraft(fields, more);
  await act(async () =>
    root.render(
      <IntlProvider locale="en" messages={{ desk: messagesFor("en").desk }} timeZone="Asia/Almaty">
        <ToolsContext value={tools}>
          <DraftContext value={store}>{children}</DraftContext>
        </ToolsContext>
      </IntlProvider>,
    ),
  );
  return { store, say: (state: Parameters<typeof say>[0]) => act(async () => say(state)) };
}

/** The one element on the page that fits. */
export function find<E extends HTMLElement = HTMLElement>(selector: string): E {
  const element = place.querySelector<E>(selector);
  if (!element) throw new Error(`There is no ${selector}.`);
  return element;
}

/** Puts this text into a field, as a keyboard would. */
export async function type(selector: string, text: string) {
  const field = find<HTMLInputElement>(selector);
  const prototype = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement;
  const value = Object.getOwnPropertyDescriptor(prototype.prototype, "value");
  await act(async () => {
    field.focus();
    // Past React, which would take its own writing for nothing new.
    value?.set?.call(field, text);
    field.dispatchEvent(new Event("input", { bubbles: true }));
  });
}

export const press = (selector: string, key: string, more: KeyboardEventInit = {}) =>
  act(
    async () =>
      void find(selector).dispatchEvent(
        new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...more }),
      ),
  );
export const click = (selector: string) => act(async () => find(selector).click());
