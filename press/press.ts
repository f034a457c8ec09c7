import { randomBytes } from "node:crypto";
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import { trustProxy } from "@/lib/env";
import { readAddress, type Address } from "./address";
import { sendAnswer, type Answer } from "./answer";
import { builtFiles, type SendBuilt } from "./built";
import { answerDeskPage } from "./desk-page";
import { defaultLanguage, languageOf, placeOf, type PressEdition } from "./editions";
import { BrokenPage, finishPage } from "./finish";
import { nameSender } from "./from";
import { notice, type NoticeKind } from "./notice";
import { ASK_EVERY_TIME, deskHeaders, plainHeaders, readerHeaders } from "./policies";
import { answerPosted, whyNotPosted } from "./posted";
import { loggedAddress, makePreview, previewAt, type PreviewKind } from "./preview-page";
import { realmOf, type Realm } from "./realms";
import { renderPage, RenderedTooLong, type Render } from "./render";
import { readReportForm, ReportDesk, reportPlaceOf, type ReceiveReport } from "./report";
import { answerUnread } from "./unread";

export type PressOptions = {
  /** Whoever makes pages: Next's request handler. */
  render: Render;
  /** The editions as they stand now, asked for with every page. */
  editions: () => Promise<readonly PressEdition[]>;
  /** Where the site stands on the web; a request's `Host` is never believed. */
  siteUrl: string;
  /** The first words of what lies in `public/`. */
  files: ReadonlySet<string>;
  /** The folder of a build's scripts and styles; absent: Next sends them. */
  built?: string;
  /** Takes a reader's report of a mistake; absent: nothing is taken. */
  receiveReport?: ReceiveReport;
  /** Leaves Next's runtime in readers' pages, for hot reload. */
  dev?: boolean;
  /** Whether to believe whom a proxy names as the sender; absent: as the owner has set it. */
  trustProxy?: boolean;
  /** How long a page may take, in milliseconds. */
  limit?: number;
  log?: (...line: unknown[]) => void;
};

/** Thirty seconds is longer than a reader waits; the first page of a development server is compiled meanwhile. */
const LIMIT = 30_000;
const DEV_LIMIT = 300_000;

/** Answers every request to the site: readers' pages by itself, everything else by handing it on to Next. */
export class Press {
  readonly #options: PressOptions;
  readonly #site: URL;
  readonly #headers: Record<Realm, OutgoingHttpHeaders>;
  readonly #log: (...line: unknown[]) => void;
  readonly #sendBuilt: SendBuilt | undefined;
  readonly #reports: ReportDesk | undefined;
  #known: readonly PressEdition[] = [];

  constructor(options: PressOptions) {
    const { siteUrl, dev = false, log = console.error } = options;
    this.#options = options;
    this.#site = new URL(siteUrl);
    this.#log = log;
    this.#sendBuilt = options.built === undefined ? undefined : builtFiles(options.built);
    this.#reports = options.receiveReport && new ReportDesk(options.receiveReport);
    this.#headers = {
      readers: readerHeaders(this.#site, dev),
      desk: deskHeaders(this.#site, dev),
      machines: plainHeaders(),
      files: plainHeaders(),
    };
  }

  /** Never fails: what goes wrong is logged, and the reader is sent a notice. */
  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      await this.#route(request, response);
    } catch (error) {
      await this.#sendFault(request, response, error).catch((worse: unknown) => {
        this.#log("Not even a notice could be sent.", worse);
        response.destroy();
      });
    }
  }

  /** Answers what the server could not even read as a request. */
  answerUnread(error: Error, socket: Duplex): void {
    answerUnread(error, socket, defaultLanguage(this.#known));
  }

  async #route(request: IncomingMessage, response: ServerResponse): Promise<void> {
    nameSender(request, this.#options.trustProxy ?? trustProxy());
    // It asks to be shown its own headers, cookies among them (RFC 9110, section 9.3.8): nobody is served that way.
    if (request.method === "TRACE") return this.#sendNotice(request, response, "wrongMethod");
    const address = readAddress(request.url ?? "");
    if (typeof address === "string") return this.#sendNotice(request, response, address);
    const realm = realmOf(address.firstWord, this.#options.files);
    const preview = previewAt(address);
    if (preview) return this.#sendPreview(request, response, preview);
    if (realm === "desk" && request.method === "POST") return this.#post(request, response);
    if (realm === "desk" && request.method === "GET" && !request.headers.rsc) {
      const { render } = this.#options;
      const answer = await answerDeskPage(request, response, render, this.#headers.desk);
      return answer ? sendWhole(response, answer) : undefined;
    }
    if (realm !== "readers") return this.#handOn(request, response, this.#headers[realm]);
    if (isReading(request)) return this.#sendPage(request, response, address);
    if (request.method === "POST" && this.#reports && address.canonical.endsWith("/report"))
      return this.#takeReport(request, response, address, this.#reports);
    return this.#sendNotice(request, response, "wrongMethod");
  }

  /** The only thing that readers can send: thanks come after a redirect, so that reloading them sends nothing again. */
  async #takeReport(
    request: IncomingMessage,
    response: ServerResponse,
    address: Address,
    reports: ReportDesk,
  ): Promise<void> {
    const refused = whyNotPosted(request, this.#site, Infinity);
    if (refused) return this.#sendNotice(request, response, refused);
    const place = placeOf(address.canonical, await this.#editions());
    if ("redirect" in place) return sendAnswer(request, response, movedTo(place.redirect + address.query));
    const about = reportPlaceOf(place.path);
    if (!about) return this.#sendNotice(request, response, "wrongMethod");
    const fields = await readReportForm(request);
    if (typeof fields === "string") return this.#sendNotice(request, response, REPORT_NOTICES[fields]);
    const taken = await reports.take(about, fields, request);
    if (taken.state === "received")
      return sendAnswer(request, response, seeOther(`${address.canonical}?sent=1`));
    if (taken.state === "busy") return this.#sendNotice(request, response, "tooSlow");
    if (taken.state === "tooMany")
      return this.#sendNotice(request, response, "tooMany", undefined, taken.seconds);
    const { render, dev = false } = this.#options;
    const posted = taken.state === "refused" ? { refusedReport: taken.refused } : {};
    const page = await renderPage(render, place.path, this.#site, this.#limit(), {}, posted);
    const answer = finishPage(page, this.#headers.readers, dev);
    const wrong = taken.state === "refused" && answer.status === 200 ? { status: 422 } : {};
    const headers = { ...answer.headers, "Cache-Control": "no-store" };
    return sendAnswer(request, response, { ...answer, ...wrong, headers });
  }

  async #sendPage(request: IncomingMessage, response: ServerResponse, address: Address): Promise<void> {
    const { render, dev = false } = this.#options;
    const place = placeOf(address.canonical, await this.#editions());
    const proper = "redirect" in place ? place.redirect : address.canonical;
    if (proper !== address.path) return sendAnswer(request, response, movedTo(proper + address.query));
    const target = ("path" in place ? place.path : proper) + address.query;
    if (dev && request.headers.rsc)
      return this.#handOn(Object.assign(request, { url: target }), response, {});
    const page = await renderPage(render, target, this.#site, this.#limit());
    return sendAnswer(request, response, finishPage(page, this.#headers.readers, dev));
  }

  async #sendPreview(request: IncomingMessage, response: ServerResponse, kind: PreviewKind): Promise<void> {
    if (!isReading(request)) return this.#sendNotice(request, response, "wrongMethod");
    const { render, dev = false } = this.#options;
    // Hot reload asks for data instead of a page.
    if (dev && request.headers.rsc) return this.#handOn(request, response, this.#headers.desk);
    const making = { render, site: this.#site, limit: this.#limit(), dev };
    return sendAnswer(request, response, await makePreview(kind, request, making));
  }

  #limit(): number {
    const { dev = false, limit = dev ? DEV_LIMIT : LIMIT } = this.#options;
    return limit;
  }

  async #post(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const refused = whyNotPosted(request, this.#site);
    if (refused) return this.#sendNotice(request, response, refused);
    const answer = await answerPosted(request, this.#options.render, this.#headers.desk);
    if (!answer) return this.#sendNotice(request, response, "badForm");
    sendWhole(response, answer);
  }

  async #handOn(
    request: IncomingMessage,
    response: ServerResponse,
    headers: OutgoingHttpHeaders,
  ): Promise<void> {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value as string);
    if (this.#sendBuilt?.(request, response)) return;
    await this.#options.render(request, response);
  }

  /** A reader is never told what went wrong, only where it stands in the log. */
  async #sendFault(request: IncomingMessage, response: ServerResponse, error: unknown): Promise<void> {
    if (response.headersSent) return void response.destroy();
    if (error instanceof BrokenPage && error.status === 404)
      return this.#sendNotice(request, response, "notFound");
    const number = error instanceof BrokenPage ? error.reference : undefined;
    const reference = number ?? randomBytes(5).toString("hex");
    const line = `${request.method} ${loggedAddress(request.url)} could not be shown (reference ${reference}).`;
    // Next has logged what it gave a number to.
    if (number) this.#log(line);
    else this.#log(line, error);
    await this.#sendNotice(
      request,
      response,
      error instanceof RenderedTooLong ? "tooSlow" : "broken",
      reference,
    );
  }

  /** In the language of the edition that the address belongs to, also when the editions cannot be asked for. */
  async #sendNotice(
    request: IncomingMessage,
    response: ServerResponse,
    kind: NoticeKind,
    reference?: string,
    seconds?: number,
  ): Promise<void> {
    const editions = await this.#editions().catch(() => this.#known);
    const language = languageOf(request.url ?? "/", editions);
    const homeHref = language === defaultLanguage(editions) ? "/" : `/${language}`;
    await sendAnswer(request, response, notice(kind, language, homeHref, { reference, seconds }));
  }

  async #editions(): Promise<readonly PressEdition[]> {
    return (this.#known = await this.#options.editions());
  }
}

/** As Next wrote it: nothing of the desk is kept, so it has no tag. */
function sendWhole(response: ServerResponse, { status, headers, body }: Answer): void {
  response.writeHead(status, headers).end(body);
}

function isReading({ method }: IncomingMessage): boolean {
  return method === "GET" || method === "HEAD";
}

/** What is wrong with a report's form, as a notice says it. */
const REPORT_NOTICES = { tooLarge: "reportTooLarge", badForm: "badForm" } as const;

function seeOther(location: string): Answer {
  return { status: 303, headers: { Location: location, "Cache-Control": "no-store" }, body: Buffer.alloc(0) };
}

function movedTo(location: string): Answer {
  return {
    status: 308,
    headers: { Location: location, "Cache-Control": ASK_EVERY_TIME },
    body: Buffer.alloc(0),
  };
}
