import sharp from "sharp";
import { expect } from "vitest";
import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { answerUpload, type UploadDesk, UPLOADS_PATH } from "./uploads";

type Person = Actor & { kind: "person" };

export type Asked = {
  body?: Uint8Array;
  headers?: Record<string, string>;
  by?: Person;
  language?: string;
};

type Room = { newsroom: Newsroom; reporter: Person };

/**
 * Speaks the protocol as a browser does, each time in the newsroom and by the person that are named then.
 *
 * @param says what says a refusal in a language
 */
export function uploader(says: (language: string) => UploadDesk["say"], room: () => Room) {
  function ask(method: string, at = "", { body, headers = {}, by, language = "en" }: Asked = {}) {
    const request = new Request(`http://localhost${at || UPLOADS_PATH}`, {
      method,
      headers: { "Tus-Resumable": "1.0.0", ...headers },
      ...(body ? { body: new Uint8Array(body) } : {}),
    });
    const { newsroom, reporter } = room();
    return answerUpload(request, { newsroom, actor: by ?? reporter, say: says(language) });
  }

  /** Announces an upload, and gives its address. */
  async function begin(name: string, size: number, asked: Asked = {}): Promise<string> {
    const filename = Buffer.from(name).toString("base64");
    const headers = { "Upload-Length": String(size), "Upload-Metadata": `filename ${filename}` };
    const answered = await ask("POST", "", { ...asked, headers });
    expect(answered.status, await answered.clone().text()).toBe(201);
    return answered.headers.get("location") ?? "";
  }

  function send(at: string, offset: number, body: Uint8Array, asked: Asked = {}) {
    const headers = { "Upload-Offset": String(offset), "Content-Type": "application/offset+octet-stream" };
    return ask("PATCH", at, { ...asked, body, headers: { ...headers, ...asked.headers } });
  }

  return { ask, begin, send };
}

let shade = 0;

/** A JPEG that no other test has. */
export function newPicture(): Promise<Buffer> {
  const background = { r: (shade += 7), g: 90, b: 130 };
  return sharp({ create: { width: 900, height: 600, channels: 3, background } })
    .jpeg()
    .toBuffer();
}
