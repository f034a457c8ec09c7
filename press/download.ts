import type { IncomingMessage, ServerResponse } from "node:http";
import { CollectedResponse } from "./collected";

type Callback = (error?: Error | null) => void;

/**
 * A collecting response that hands a download straight on: a file that is made while it is sent would otherwise
 * stand in memory whole. Everything else is collected as ever.
 */
export class DownloadingResponse extends CollectedResponse {
  readonly #live: ServerResponse;
  #handedOn = false;

  constructor(request: IncomingMessage, live: ServerResponse) {
    super(request);
    this.#live = live;
  }

  /** Whether the visitor has been given the answer already. */
  get handedOn(): boolean {
    return this.#handedOn;
  }

  override writeHead(status: number, reason?: unknown, headers?: unknown): this {
    super.writeHead(status, reason, headers);
    if (status !== 200 || !String(this.getHeader("content-disposition")).startsWith("attachment"))
      return this;
    this.#handedOn = true;
    const { "transfer-encoding": _encoding, ...given } = this.getHeaders();
    this.#live.writeHead(status, given);
    this.#live.on("drain", () => this.emit("drain"));
    // Whoever makes the file stops when nobody waits for it any more.
    this.#live.on("close", () => this.#live.writableFinished || this.destroy());
    return this;
  }

  override write(chunk: unknown, encoding?: BufferEncoding | Callback, callback?: Callback): boolean {
    this.flushHeaders();
    if (!this.#handedOn) return super.write(chunk, encoding, callback);
    const written = typeof encoding === "function" ? encoding : callback;
    const bytes = typeof chunk === "string" ? Buffer.from(chunk) : (chunk as Uint8Array);
    return this.#live.write(bytes, written);
  }

  override end(chunk?: unknown, encoding?: unknown, callback?: unknown): this {
    super.end(chunk, encoding, callback);
    if (this.#handedOn && !this.#live.writableEnded) this.#live.end();
    return this;
  }
}
