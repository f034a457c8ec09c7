import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import { cacheSettings, pressCutOff, pressMemory, trustedProxies } from "@/lib/env";
import type { Answers } from "@/lib/expiries/asked-once";
import type { PageNotes } from "@/lib/web/notes";
import { readAddress, type Address } from "./address";
import { sendAnswer, sendWhole, type Answer } from "./answer";
import { answerReport } from "./answer-report";
import { builtFiles, type SendBuilt } from "./built";
import { headersForDesk } from "./desk-headers";
import { answerDeskPage } from "./desk-page";
import { Door, isOfAuth, isReading, type Refused } from "./door";
import { defaultLanguage, placeOf, type PressEdition } from "./editions";
import type { Expiries, Expiry } from "./expiries";
import { BrokenPage, finishPage } from "./finish";
import { whyNotFromHere } from "./from-here";
import { HEALTH } from "./health";
import { KeptEditions } from "./kept-editions";
import { movedTo } from "./moved";
import { Notices } from "./notices";
import { machineHeaders, ownHeaders, readerHeaders, sharedFileHeaders } from "./policies";
import { answerPosted, LARGEST_AUTH, LARGEST_POST } from "./posted";
import type { PressOptions } from "./press-options";
import { makePreview, previewAt, type PreviewKind } from "./preview-page";
import { Readers, type FinishedPage, type PackedPage, type PressCount } from "./readers";
import { realmOf } from "./realms";
import { refusedAnswer } from "./refused-answer";
import { renderPage } from "./render";
import { ReportDesk, reportPlaceOf } from "./report";
import { sharedTerms } from "./shared";
import { answerUnread } from "./unread";

export type { PressOptions };

/** Thirty seconds is longer than a reader waits; the first page of a development server is compiled meanwhile. */
const LIMIT = 30_000;
const DEV_LIMIT = 300_000;

/** Answers every request to the site: readers' pages by itself, everything else by handing it on to Next. */
export class Press {
  readonly #options: PressOptions;
  readonly #site: URL;
  readonly #headers: Record<"readers" | "machines" | "files" | "own", OutgoingHttpHeaders>;
  readonly #door: Door;
  readonly #log: (...line: unknown[]) => void;
  readonly #sendBuilt: SendBuilt | undefined;
  readonly #reports: ReportDesk | undefined;
  readonly #readers: Readers | undefined;
  readonly #keptEditions: KeptEditions | undefined;
  readonly #notices: Notices;
  #known: readonly PressEdition[] = [];

  constructor(options: PressOptions) {
    const { siteUrl, dev = false, log = console.error } = options;
    this.#options = options;
    this.#site = new URL(siteUrl);
    this.#log = log;
    this.#headers = {
      readers: readerHeaders(this.#site, dev),
      machines: machineHeaders(this.#site),
      files: sharedFileHeaders(this.#site),
      own: ownHeaders(this.#site),
    };
    const proxies = options.proxies ?? trustedProxies();
    this.#door = new Door({ site: this.#site, dev, proxies, now: this.#times().now });
    const editions = () => this.#editions().catch(() => this.#known);
    this.#notices = new Notices({ editions, headers: this.#headers.own, log });
    this.#sendBuilt = options.built === undefined ? undefined : builtFiles(options.built);
    this.#reports = options.receiveReport && new ReportDesk(options.receiveReport);
    if (options.expiries && !dev) {
      const readers = (this.#readers = this.#openReaders(options.expiries));
      this.#keptEditions = new KeptEditions({
        ...this.#times(),
        ask: options.editions,
        whenChanged: () => readers.forgetTargets(),
        log,
      });
    }
  }

  /** Never fails: what goes wrong is logged, and the reader is sent a notice. */
  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      if (this.#readers && isReading(request) && this.#readers.sendAtOnce(request, response)) return;
      await this.#route(request, response);
    } catch (error) {
      await this.#notices.sendFault(request, response, error).catch((worse: unknown) => {
        this.#log("Not even a notice could be sent.", worse);
        response.destroy();
      });
    }
  }

  /** Something has changed: what was made of it is served no longer. */
  expire(expiry: Expiry): void {
    this.#keptEditions?.expire(expiry.tags);
    this.#readers?.expire(expiry);
  }

  /** What has changed up to this sequence is not known: nothing that is kept is served any longer. */
  expireAll(_sequence: number): void {
    this.#keptEditions?.forget();
    this.#readers?.expireAll();
  }

  /** Has the page at a place ("/en/valley?page=2") made and kept before anybody asks for it. Fails where it cannot be made. */
  async makeAhead(place: string): Promise<void> {
    const [, path = "", query = ""] = /^([^?]*)(.*)$/s.exec(place) ?? [];
    await this.#readers?.makeAhead(path, query);
  }

  /** Every page that holds, as it can be kept elsewhere. */
  packed(): PackedPage[] {
    return this.#readers?.packed() ?? [];
  }

  /** Takes in pages that were packed; whatever has changed since must be told before anything is answered. */
  unpack(pages: readonly PackedPage[]): void {
    this.#readers?.unpack(pages);
  }

  /** What is kept, and what has been done since the press was opened; undefined where nothing is kept. */
  count(): PressCount | undefined {
    return this.#readers?.count();
  }

  /** Answers what the server could not even read as a request. */
  answerUnread(error: Error, socket: Duplex): void {
    answerUnread(error, socket, defaultLanguage(this.#known), this.#headers.own);
  }

  async #route(request: IncomingMessage, response: ServerResponse): Promise<void> {
    this.#door.receive(request);
    // It asks to be shown its own headers, cookies among them (RFC 9110, section 9.3.8): nobody is served that way.
    if (request.method === "TRACE") return this.#notices.send(request, response, "wrongMethod");
    const address = readAddress(request.url ?? "");
    if (typeof address === "string") return this.#notices.send(request, response, address);
    const { health, files } = this.#options;
    if (health && address.canonical === HEALTH && isReading(request))
      return this.#say(request, response, await health());
    const realm = realmOf(address, files);
    const refused = this.#door.whyNot(request, address, realm);
    if (refused) return this.#refuse(request, response, address, refused);
    const preview = previewAt(address);
    if (preview) return this.#sendPreview(request, response, preview);
    if (realm === "desk") return this.#toDesk(request, response);
    if (realm === "machines") return this.#toMachines(request, response, address);
    if (realm === "files") return this.#handOn(request, response, this.#headers.files);
    if (isReading(request)) return this.#sendPage(request, response, address);
    if (request.method === "POST" && this.#reports && address.canonical.endsWith("/report"))
      return this.#takeReport(request, response, address, this.#reports);
    return this.#notices.send(request, response, "wrongMethod");
  }

  async #toDesk(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { render, dev = false } = this.#options;
    const headers = headersForDesk(request, this.#site, dev);
    if (request.method === "POST") return this.#post(request, response, headers, LARGEST_POST);
    if (request.method !== "GET" || request.headers.rsc) return this.#handOn(request, response, headers);
    const answer = await answerDeskPage(request, response, render, headers);
    return answer ? sendWhole(response, answer) : undefined;
  }

  async #toMachines(request: IncomingMessage, response: ServerResponse, address: Address): Promise<void> {
    const headers = address.firstWord === "media" ? this.#headers.files : this.#headers.machines;
    // Whatever else is sent to the desk's machines they count themselves: it may be large, and streams.
    if (!isReading(request) && isOfAuth(address.canonical))
      return this.#post(request, response, headers, LARGEST_AUTH);
    return this.#handOn(request, response, headers);
  }

  /** A script is answered as a script reads, a person in words. */
  async #refuse(
    request: IncomingMessage,
    response: ServerResponse,
    { firstWord }: Address,
    refused: Refused,
  ): Promise<void> {
    if (firstWord === "api") return this.#say(request, response, refusedAnswer(refused));
    return this.#notices.send(request, response, refused.kind, { seconds: refused.seconds });
  }

  /** Sends what the press says itself and is no page, or says all of a page already. */
  #say(request: IncomingMessage, response: ServerResponse, { headers, ...said }: Answer): Promise<void> {
    return sendAnswer(request, response, { ...said, headers: { ...this.#headers.machines, ...headers } });
  }

  /** The only thing that readers can send: thanks come after a redirect, so that reloading them sends nothing again. */
  async #takeReport(
    request: IncomingMessage,
    response: ServerResponse,
    address: Address,
    reports: ReportDesk,
  ): Promise<void> {
    // A form without either header is taken: a reader's report needs no cookie, and none is looked at.
    if (whyNotFromHere(request, this.#site) === "foreign")
      return this.#notices.send(request, response, "foreign");
    const place = placeOf(address.canonical, await this.#editions());
    if ("redirect" in place) return this.#say(request, response, movedTo(place.redirect + address.query));
    const about = reportPlaceOf(place.path);
    if (!about) return this.#notices.send(request, response, "wrongMethod");
    const { render, dev = false } = this.#options;
    const showAgain = async (posted: Pick<PageNotes, "refusedReport">) =>
      finishPage(
        await renderPage(render, place.path, this.#site, this.#limit(), {}, posted),
        this.#headers.readers,
        dev,
      );
    const answer = await answerReport(request, { about, reports, at: address.canonical, showAgain });
    return typeof answer === "string"
      ? this.#notices.send(request, response, answer)
      : this.#say(request, response, answer);
  }

  async #sendPage(request: IncomingMessage, response: ServerResponse, address: Address): Promise<void> {
    const { render, dev = false } = this.#options;
    const place = placeOf(address.canonical, await this.#editions());
    const proper = "redirect" in place ? place.redirect : address.canonical;
    if (proper !== address.path) return this.#say(request, response, movedTo(proper + address.query));
    const target = ("path" in place ? place.path : proper) + address.query;
    if (dev && request.headers.rsc)
      return this.#handOn(Object.assign(request, { url: target }), response, {});
    if (this.#readers && "path" in place)
      return this.#readers.send(request, response, place.path, address.query);
    const page = await renderPage(render, target, this.#site, this.#limit());
    return sendAnswer(request, response, finishPage(page, this.#headers.readers, dev));
  }

  #openReaders(expiries: Expiries): Readers {
    const { memory = pressMemory(), cutOff = pressCutOff() } = this.#options;
    const shared = this.#options.shared ?? sharedTerms(cacheSettings());
    return new Readers({
      ...this.#times(),
      finish: (target, answers) => this.#finish(target, answers),
      expiries,
      shared,
      memory: memory * 1024 * 1024,
      cutOff: cutOff * 60_000,
      countRead: this.#options.countRead,
      log: this.#log,
    });
  }

  /** What is not there is a page as well: only what cannot be shown has failed. */
  async #finish(target: string, answers: Answers): Promise<FinishedPage> {
    const page = await renderPage(this.#options.render, target, this.#site, this.#limit(), {}, { answers });
    try {
      return { answer: finishPage(page, this.#headers.readers, false), notes: page.notes };
    } catch (error) {
      if (!(error instanceof BrokenPage && error.status === 404)) throw error;
      return { answer: await this.#notices.of(target, "notFound"), notes: page.notes };
    }
  }

  #times(): { limit: number; now: () => number } {
    return { limit: this.#limit(), now: this.#options.now ?? Date.now };
  }

  async #sendPreview(request: IncomingMessage, response: ServerResponse, kind: PreviewKind): Promise<void> {
    if (!isReading(request)) return this.#notices.send(request, response, "wrongMethod");
    const { render, dev = false } = this.#options;
    // Hot reload asks for data instead of a page.
    if (dev && request.headers.rsc)
      return this.#handOn(request, response, headersForDesk(request, this.#site, dev));
    const making = { render, site: this.#site, limit: this.#limit(), dev };
    return sendAnswer(request, response, await makePreview(kind, request, making));
  }

  #limit(): number {
    const { dev = false, limit = dev ? DEV_LIMIT : LIMIT } = this.#options;
    return limit;
  }

  async #post(
    request: IncomingMessage,
    response: ServerResponse,
    headers: OutgoingHttpHeaders,
    largest: number,
  ): Promise<void> {
    const answer = await answerPosted(request, this.#options.render, headers, largest);
    if (typeof answer === "string") return this.#notices.send(request, response, answer);
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

  async #editions(): Promise<readonly PressEdition[]> {
    return (this.#known = await (this.#keptEditions?.all() ?? this.#options.editions()));
  }
}
