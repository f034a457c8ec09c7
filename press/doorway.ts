import type { IncomingMessage, ServerResponse } from "node:http";
import type { Socket } from "node:net";
import type { Duplex } from "node:stream";
import { sendAnswer } from "./answer";
import { HEALTH, STARTING } from "./health";
import type { Press } from "./press";

/** So many requests may stand behind another on one connection, which takes them in their order (RFC 9112, section 9.3.2); it ends with one more. */
const MOST_BEHIND = 16;

/**
 * Where requests come in from the moment at which the port is open. Readers wait until the press can answer them;
 * whoever watches the server hears at once that it is starting.
 */
export class Doorway {
  #press: Press | undefined;
  /** How many requests of a connection stand behind another. */
  readonly #waiting = new WeakMap<Socket, number>();
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
    // It stands behind another request of its connection, and its turn comes when that one is answered.
    if (response.socket !== null) return this.#pass(request, response);
    if (this.#mayWait(request, response)) response.once("socket", () => this.#pass(request, response));
  }

  #pass(request: IncomingMessage, response: ServerResponse): void {
    if (this.#press) void this.#press.answer(request, response);
    else if (request.url === HEALTH) void sendAnswer(request, response, STARTING);
    else void this.#opened.then((press) => press.answer(request, response));
  }

  /** Requests that wait for the answer to another are held in memory: no browser asks for many at once. */
  #mayWait({ socket }: IncomingMessage, response: ServerResponse): boolean {
    const waiting = (this.#waiting.get(socket) ?? 0) + 1;
    if (waiting > MOST_BEHIND) socket.destroy();
    if (waiting > MOST_BEHIND) return false;
    socket.setMaxListeners(4 * MOST_BEHIND);
    this.#waiting.set(socket, waiting);
    response.once("close", () => this.#waiting.set(socket, (this.#waiting.get(socket) ?? 1) - 1));
    return true;
  }

  /** What the server could not even read as a request. */
  answerUnread(error: Error, socket: Duplex): void {
    void this.#opened.then((press) => press.answerUnread(error, socket));
  }
}
