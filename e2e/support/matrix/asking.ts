import { createRequire } from "node:module";
import type { Asking, Target } from "./cast";

const { encodeReply } = createRequire(import.meta.url)(
  "next/dist/compiled/react-server-dom-turbopack/client.node",
) as { encodeReply: (value: unknown) => Promise<unknown> };

/** What came of asking, as far as the matrix tells answers apart. */
export type Outcome =
  | "signIn"
  | "notFound"
  | { said: string; fields: string[] }
  | { goTo: string }
  | { shown: unknown }
  | { status: number };

export type Answer = { outcome: Outcome; status: number; body: string; headers: Headers };

/** Speaks to the server as each of the people, with plain requests: no browser, no script of ours. */
export class Askers {
  readonly #cookies: Record<string, string>;

  constructor(
    readonly address: string,
    cookies: Record<string, string>,
  ) {
    this.#cookies = { ...cookies };
  }

  /** Asks for something; what the answer gives the browser to keep is kept. */
  async ask(who: Asking, path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    if (!headers.has("origin") && init.method && init.method !== "GET") headers.set("origin", this.address);
    const cookie = this.#cookies[who];
    if (cookie && !headers.has("cookie")) headers.set("cookie", cookie);
    const answer = await fetch(`${this.address}${path}`, { ...init, headers, redirect: "manual" });
    const [name] = (cookie ?? "").split("=");
    for (const given of answer.headers.getSetCookie())
      if (name && given.startsWith(`${name}=`) && !given.startsWith(`${name}=;`))
        this.#cookies[who] = given.split(";")[0] ?? "";
    return answer;
  }

  /** Calls a server action with a form, as Next's own script does. */
  async call(who: Asking, path: string, id: string, fields: Fields): Promise<Answer> {
    return this.post(who, path, id, await encoded(fields));
  }

  /** The same with a body that nobody's script would make. */
  async post(who: Asking, path: string, id: string, body: BodyInit, more: Record<string, string> = {}) {
    const headers = {
      "Next-Action": id,
      Accept: "text/x-component",
      Referer: `${this.address}${path}`,
      ...more,
    };
    const answer = await this.ask(who, path, { method: "POST", headers, body });
    const text = await answer.text();
    return { outcome: outcomeOf(answer, text), status: answer.status, body: text, headers: answer.headers };
  }
}

export type Fields = Record<string, string | number | (string | number)[]>;

/** The two things that an action of ours is given, the state before and the form, as the React that Next has writes them. */
export function encoded(fields: Fields): Promise<FormData> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields))
    for (const part of [value].flat()) form.append(name, String(part));
  return encodeReply([null, form]) as Promise<FormData>;
}

function outcomeOf(answer: Response, body: string): Outcome {
  const goTo = answer.headers.get("x-action-redirect")?.split(";")[0];
  if (goTo !== undefined) return /^(https?:\/\/[^/]+)?\/sign-in/.test(goTo) ? "signIn" : { goTo };
  if (answer.status === 404) return "notFound";
  if (answer.status !== 200) return { status: answer.status };
  const state = stateIn(body);
  if (!state) return { status: answer.status };
  if (!state.ok) return { said: state.message, fields: Object.keys(state.fields ?? {}) };
  return { shown: state.show ?? state.message };
}

type State = { ok: boolean; message: string; fields?: Record<string, string>; show?: unknown };

/** The state that an action gave back, out of the rows of the answer. A row of a long text ends without a new line. */
function stateIn(body: string): State | null {
  const [, json] = /[0-9a-f]+:(\{"ok":(?:true|false),.*)$/m.exec(body) ?? [];
  return json ? (JSON.parse(json) as State) : null;
}

/** An address of the build with a target's ids in it. */
export function filled(route: string, target: Target): string {
  const { story, picture, page, series, person } = target;
  const ids: Record<string, number> = {
    stories: story,
    media: picture,
    pages: page,
    series,
    profile: person,
    people: person,
    account: person,
  };
  const [, , noun = ""] = route.split("/");
  const id = ids[noun] ?? story;
  return route.replace("[id]", String(id)).replace("[language]", "en").replace("[...rest]", "no-such-room");
}
