// @vitest-environment jsdom
import { act } from "react";
import { createRoot } from "react-dom/client";
import { describe, expect, it } from "vitest";
import { onDemand } from "./on-demand";

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

function Tool({ name }: { name: string }) {
  return <p>{name}</p>;
}

describe("a tool that comes when it is opened", () => {
  it("says that it cannot be had, takes nothing else with it, and comes when it is asked for again", async () => {
    let isOnline = false;
    let failures = 0;
    const Late = onDemand(() => (isOnline ? Promise.resolve(Tool) : Promise.reject(new Error("no network"))));
    const place = document.body.appendChild(document.createElement("div"));
    const root = createRoot(place);
    const show = (open: boolean) =>
      act(async () =>
        root.render(<div>the text {open ? <Late name="Find" failed={() => (failures += 1)} /> : null}</div>),
      );
    await show(true);
    expect([place.textContent?.trim(), failures]).toEqual(["the text", 1]);
    await show(false);
    isOnline = true;
    await show(true);
    expect([place.textContent?.trim(), failures]).toEqual(["the text Find", 1]);
    act(() => root.unmount());
  });
});
