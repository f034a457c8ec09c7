import type { IncomingMessage, ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import { sendAnswer } from "./answer";
import { HEALTH, STARTING } from "./health";
import type { Press } from "./press";

/**
 * Where requests come in from the moment at which the port is open. Readers wait until the press can answer them;
 * whoever watches the server hears at once that it is starting.
 */
export class Doorway {
  #press: Press | undefined;
  readonly #opened: Promise<Press>;
  #open!: (press: Press) => void;

  constructor() {
    this.#opened = new Promise((resolve) => (this.#open = resolve));
  }

  open(press: Press): void {
    this.#press = press;
    this.#open(press);
  }

  answer(request: IncomingMessage, response: ServerResponse): void {
    if (this.#press) void this.#press.answer(request, response);
    else if (request.url === HEALTH) void sendAnswer(request, response, STARTING);
    else void this.#opened.then((press) => press.answer(request, response));
  }

  /** What the server could not even read as a request. */
  answerUnread(error: Error, socket: Duplex): void {
    void this.#opened.then((press) => press.answerUnread(error, socket));
  }
}
