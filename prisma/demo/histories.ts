import type { Ago, DemoAct } from "./shape";

/** A time before today: so many days ago, at this time of day. */
export const ago = (days: number, at: string): Ago => ({ days, at });

/** From an empty page to a text that waits for an editor: written on the day before `days`. */
export function submitted(author: string, days: number): DemoAct[] {
  const minute = String(10 + ((days * 7) % 45));
  return [
    { act: "create", by: author, when: ago(days + 1, `10:${minute}`) },
    { act: "submit", by: author, when: ago(days + 1, `16:${minute}`) },
  ];
}

/** The same, read and approved by an editor in the evening. */
export function approved(author: string, editor: string, days: number): DemoAct[] {
  return [...submitted(author, days), { act: "approve", by: editor, when: ago(days + 1, "18:20") }];
}

/** The plain way of a story: written and approved on one day, published on the next. */
export function published(author: string, editor: string, days: number, at: string): DemoAct[] {
  return [...approved(author, editor, days), { act: "publish", by: editor, when: ago(days, at) }];
}

/** A story written and published on one day: when it was begun, handed in, approved and published. */
export function sameDay(
  author: string,
  editor: string,
  days: number,
  [begun, handedIn, read, out]: [begun: string, handedIn: string, read: string, out: string],
): DemoAct[] {
  return [
    { act: "create", by: author, when: ago(days, begun) },
    { act: "submit", by: author, when: ago(days, handedIn) },
    { act: "approve", by: editor, when: ago(days, read) },
    { act: "publish", by: editor, when: ago(days, out) },
  ];
}
