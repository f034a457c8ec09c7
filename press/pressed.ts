import { createHash } from "node:crypto";
import type { OutgoingHttpHeaders } from "node:http";
import type { Answer } from "./answer";
import { compress, decompress, isWorthCompressing, preferredEncoding, type Encoding } from "./encoding";
import type { Shared } from "./shared";

/** A finished page as it goes over the wire in one encoding. Headers are lists of names and values in turn. */
export type Form = {
  status: number;
  headers: string[];
  /** The headers of a 304. */
  unchanged: string[];
  body: Buffer;
  /** The strong tag of these bytes; only a page with status 200 has one. */
  tag: string | undefined;
};

/** A page as it is kept elsewhere: in one form, of which every other can be made. */
export type Packed = {
  status: number;
  headers: OutgoingHttpHeaders;
  hash: string | undefined;
  isCompressed: boolean;
  body: Buffer;
};

/** What an object, its maps and its buffers weigh beside their content, in bytes, generously. */
const OVERHEAD = 512;

/** What a 304 must not or need not say of a body that it does not carry. */
const OF_THE_BODY = new Set(["content-type", "content-encoding", "content-length"]);

/**
 * A finished page in every form that a reader has asked for. Each is made once, however many ask for it at once, and
 * nothing about it is worked out again when it is sent.
 */
export class Pressed {
  readonly status: number;
  readonly #headers: OutgoingHttpHeaders;
  readonly #isCompressed: boolean;
  readonly #hash: string | undefined;
  readonly #forms = new Map<Encoding | undefined, Form>();
  readonly #making = new Map<Encoding | undefined, Promise<Form>>();
  #plain: Buffer | undefined;
  /** What shared caches are told while this is the page; undefined where they may not keep it. */
  shared: Shared | undefined;

  /** @param packed what is known of a page that was packed: `body` then is nothing */
  constructor({ status, headers, body }: Answer, packed?: Packed) {
    this.status = status;
    this.#headers = headers;
    this.#plain = packed ? undefined : body;
    this.#isCompressed =
      packed?.isCompressed ?? isWorthCompressing(String(headers["Content-Type"] ?? ""), body.length);
    this.#hash = packed ? packed.hash : status === 200 ? hashOf(body) : undefined;
  }

  /** A page that was packed, without anything being compressed again. */
  static unpack(packed: Packed): Pressed {
    const { status, headers, isCompressed, body } = packed;
    const page = new Pressed({ status, headers, body: Buffer.alloc(0) }, packed);
    page.#keepForm(isCompressed ? "br" : undefined, exactly(body));
    return page;
  }

  /** The page as it can be kept elsewhere; undefined where it never was made to be kept. */
  get packed(): Packed | undefined {
    const body = this.#forms.get(this.#isCompressed ? "br" : undefined)?.body;
    const [headers, hash, isCompressed] = [this.#headers, this.#hash, this.#isCompressed];
    return body && { status: this.status, headers, hash, isCompressed, body };
  }

  /** What all forms made so far take of memory. */
  get bytes(): number {
    const forms = [...this.#forms.values()].map(({ headers, body }) => {
      const words = headers.reduce((sum, word, at) => sum + (at % 2 === 0 ? 0 : word.length), 0);
      return OVERHEAD + body.length + words;
    });
    return forms.reduce(
      (sum, bytes) => sum + bytes,
      OVERHEAD + (this.#plain?.length ?? 0) + (this.shared?.bytes ?? 0),
    );
  }

  /** The form for a reader's `Accept-Encoding`, where it has been made. */
  made(accepted: string | undefined): Form | undefined {
    return this.#forms.get(this.#encodingFor(accepted));
  }

  /** The form for a reader's `Accept-Encoding`. */
  async form(accepted: string | undefined): Promise<Form> {
    return this.#form(this.#encodingFor(accepted));
  }

  /** For a page that will be kept: holds it compressed, from which every other form can be made when somebody asks. */
  async pack(): Promise<void> {
    await this.#form(this.#isCompressed ? "br" : undefined);
    this.#plain = undefined;
  }

  #encodingFor(accepted: string | undefined): Encoding | undefined {
    return this.#isCompressed ? preferredEncoding(accepted) : undefined;
  }

  async #form(encoding: Encoding | undefined): Promise<Form> {
    const made = this.#forms.get(encoding) ?? this.#making.get(encoding);
    if (made) return made;
    const making = this.#make(encoding).finally(() => this.#making.delete(encoding));
    this.#making.set(encoding, making);
    return making;
  }

  async #make(encoding: Encoding | undefined): Promise<Form> {
    const plain = this.#plain ?? (await this.#unpacked());
    return this.#keepForm(encoding, exactly(encoding ? await compress(plain, encoding) : plain));
  }

  #keepForm(encoding: Encoding | undefined, body: Buffer): Form {
    const tag = this.#hash && `"${this.#hash}${encoding ? `-${encoding}` : ""}"`;
    const headers = Object.entries({
      ...this.#headers,
      "Accept-Ranges": "none",
      Vary: "Accept-Encoding",
      ...(tag && { ETag: tag }),
      ...(encoding && { "Content-Encoding": encoding }),
      "Content-Length": body.length,
    });
    const unchanged = headers.filter(([name]) => !OF_THE_BODY.has(name.toLowerCase()));
    const form = { status: this.status, headers: listed(headers), unchanged: listed(unchanged), body, tag };
    this.#forms.set(encoding, form);
    return form;
  }

  async #unpacked(): Promise<Buffer> {
    const plain = this.#forms.get(undefined)?.body;
    const packed = this.#forms.get("br")?.body;
    if (plain) return plain;
    if (!packed) throw new Error("A page was packed away in no form.");
    return decompress(packed);
  }
}

/** A strong tag names bytes, so each encoding of a page has its own (RFC 9110, section 8.8.3.3). */
function hashOf(body: Buffer): string {
  return createHash("sha256").update(body).digest("base64url").slice(0, 27);
}

/** In memory of its own: a small buffer is otherwise a window on a larger one, which lives as long as it. */
function exactly(body: Buffer): Buffer {
  if (body.buffer.byteLength === body.length) return body;
  const own = Buffer.allocUnsafeSlow(body.length);
  body.copy(own);
  return own;
}

function listed(headers: [string, OutgoingHttpHeaders[string]][]): string[] {
  return headers.flatMap(([name, given]) => {
    if (given === undefined) return [];
    const values = Array.isArray(given) ? given : [given];
    return values.flatMap((value) => [name, String(value)]);
  });
}
