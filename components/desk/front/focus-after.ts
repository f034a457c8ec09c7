/** Where a step was pressed: the button's key, and where it stood. */
export type Pressed = { key: string; container?: string; place?: string; group: number };

/** What has to be known of a pressed button to find a place for the focus once the page has changed; null for one without a key. */
export function pressedAt(form: HTMLElement, button: HTMLElement | null): Pressed | null {
  const key = button?.dataset.key;
  if (!button || key === undefined) return null;
  const { container, place } = button.closest<HTMLElement>("[data-story]")?.dataset ?? {};
  const group = groupsIn(form).findIndex((one) => one.contains(button));
  return { key, group, ...(container && place ? { container, place } : {}) };
}

/**
 * Where whoever pressed goes on: the same button; where its story has gone, the same button of the story that came into
 * the place, or of the last of the part; where its part has gone, that of the part which came into its place.
 */
export function focusAfter(form: HTMLElement, { key, container, place, group }: Pressed): HTMLElement | null {
  const same = find(form, `[data-key="${CSS.escape(key)}"]`);
  if (same) return same;
  const groups = groupsIn(form);
  const here = groups[Math.min(group, groups.length - 1)];
  if (container === undefined || place === undefined) {
    const act = key.slice(key.lastIndexOf(" "));
    return here ? find(here, `[data-key$="${act}"]`) : null;
  }
  const rows = [...form.querySelectorAll<HTMLElement>("[data-story]")].filter(
    (row) => row.dataset.container === container,
  );
  const row = rows.find((one) => one.dataset.place === place) ?? rows.at(-1);
  const act = key.slice(0, key.indexOf(" ") + 1);
  return (row && find(row, `[data-key^="${act}"]`)) ?? (here ? find(here, "[data-key]") : null);
}

function groupsIn(form: HTMLElement): HTMLElement[] {
  return [...form.querySelectorAll<HTMLElement>(".slotgroup")];
}

function find(within: HTMLElement, selector: string): HTMLElement | null {
  return within.querySelector<HTMLElement>(selector);
}
