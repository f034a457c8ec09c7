import { randomBytes } from "node:crypto";
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from "node:http";
import { sendAnswer, type Answer } from "./answer";
import { defaultLanguage, languageOf, type PressEdition } from "./editions";
import { BrokenPage } from "./finish";
import { CutOff } from "./following";
import { notice, type NoticeKind, type Saying } from "./notice";
import { loggedAddress } from "./preview-page";
import { RenderedTooLong } from "./render";

type Options = {
  /** The editions as they stand; where they cannot be asked for, as they were last known. Never fails. */
  editions: () => Promise<readonly PressEdition[]>;
  /** What each notice carries beside its own. */
  headers: OutgoingHttpHeaders;
  log: (...line: unknown[]) => void;
};

/** What the press itself says to whoever gets no page. */
export class Notices {
  /** A fault that many readers met together stands in the log once, under one reference. */
  readonly #references = new WeakMap<object, string>();

  constructor(readonly options: Options) {}

  async send(
    request: IncomingMessage,
    response: ServerResponse,
    kind: NoticeKind,
    saying?: Saying,
  ): Promise<void> {
    await sendAnswer(request, response, await this.of(request.url ?? "/", kind, saying));
  }

  /** In the language of the edition that the address belongs to. */
  async of(url: string, kind: NoticeKind, saying?: Saying): Promise<Answer> {
    const editions = await this.options.editions();
    const language = languageOf(url, editions);
    const homeHref = language === defaultLanguage(editions) ? "/" : `/${language}`;
    const { headers, ...said } = notice(kind, language, homeHref, saying);
    return { ...said, headers: { ...this.options.headers, ...headers } };
  }

  /** A reader is never told what went wrong, only where it stands in the log. */
  async sendFault(request: IncomingMessage, response: ServerResponse, error: unknown): Promise<void> {
    if (response.headersSent) return void response.destroy();
    if (error instanceof BrokenPage && error.status === 404) return this.send(request, response, "notFound");
    const reference = this.#logged(request, error);
    if (error instanceof CutOff) return this.send(request, response, "cutOff");
    const kind = error instanceof RenderedTooLong ? "tooSlow" : "broken";
    await this.send(request, response, kind, { reference });
  }

  /** The reference under which a fault stands in the log. */
  #logged({ method, url }: IncomingMessage, error: unknown): string {
    const known = error instanceof Error ? this.#references.get(error) : undefined;
    if (known) return known;
    const number = error instanceof BrokenPage ? error.reference : undefined;
    const reference = number ?? randomBytes(5).toString("hex");
    const line = `${method} ${loggedAddress(url)} could not be shown (reference ${reference}).`;
    // Next has logged what it gave a number to.
    if (number) this.options.log(line);
    else this.options.log(line, error);
    if (error instanceof Error) this.#references.set(error, reference);
    return reference;
  }
}
