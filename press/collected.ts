import { type IncomingMessage, ServerResponse, type OutgoingHttpHeaders } from "node:http";

type Callback = (error?: Error | null) => void;

/**
 * A response that nobody is waiting for at the other end: it collects what is written into it. Next is
 * given one of these instead of a reader's, since changing a live response under Next breaks its socket.
 */
export class CollectedResponse extends ServerResponse {
  readonly #pieces: Buffer[] = [];
  readonly #ended: Promise<void>;
  #resolve!: () => void;
  #reject!: (error: Error) => void;

  constructor(request: IncomingMessage) {
    super(request);
    this.#ended = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
    this.#ended.catch(() => undefined);
  }

  /** The whole body, once everything has been written; fails when the response is destroyed before. */
  async body(): Promise<Buffer> {
    await this.#ended;
    return Buffer.concat(this.#pieces);
  }

  override writeHead(status: number, reason?: unknown, headers?: unknown): this {
    const given = (typeof reason === "object" ? reason : headers) as
      OutgoingHttpHeaders | string[] | undefined;
    for (const [name, value] of Array.isArray(given) ? inPairs(given) : Object.entries(given ?? {})) {
      if (value !== undefined) this.setHeader(name, value);
    }
    return super.writeHead(status);
  }

  override flushHeaders(): void {
    if (!this.headersSent) this.writeHead(this.statusCode);
  }

  override write(chunk: unknown, encoding?: BufferEncoding | Callback, callback?: Callback): boolean {
    this.flushHeaders();
    this.#pieces.push(toBuffer(chunk, encoding));
    const written = typeof encoding === "function" ? encoding : callback;
    if (written) process.nextTick(written);
    return true;
  }

  override end(chunk?: unknown, encoding?: unknown, callback?: unknown): this {
    if (this.writableEnded) return this;
    if (chunk !== undefined && chunk !== null && typeof chunk !== "function") {
      this.write(chunk, typeof encoding === "string" ? (encoding as BufferEncoding) : undefined);
    }
    this.flushHeaders();
    this.finished = true;
    const ended = [chunk, encoding, callback].find((given) => typeof given === "function") as
      Callback | undefined;
    process.nextTick(() => this.#close(ended));
    return this;
  }

  override destroy(error?: Error): this {
    this.#reject(error ?? new Error("The page was broken off while it was rendered."));
    this.destroyed = true;
    process.nextTick(() => this.emit("close"));
    return this;
  }

  #close(ended?: Callback): void {
    this.emit("finish");
    ended?.();
    this.emit("close");
    this.#resolve();
  }
}

/** A list of names and values in turn, as `writeHead` also takes them. */
function inPairs(list: readonly string[]): [string, string][] {
  const names = list.filter((_, at) => at % 2 === 0);
  return names.map((name, at) => [name, list[2 * at + 1] ?? ""]);
}

function toBuffer(chunk: unknown, encoding?: BufferEncoding | Callback): Buffer {
  if (typeof chunk === "string") return Buffer.from(chunk, typeof encoding === "string" ? encoding : "utf8");
  return Buffer.from(chunk as Uint8Array);
}
