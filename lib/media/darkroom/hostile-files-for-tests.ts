import { hostileMetadata } from "./hostile-metadata-for-tests";
import { hostileFrames, hostileHeaders } from "./hostile-pictures-for-tests";
import { hostileStrangers } from "./hostile-strangers-for-tests";
import {
  bytes,
  chance,
  FORMATS_OF_SCENES,
  PAYLOAD,
  sound,
  type SceneFormat,
} from "./hostile-parts-for-tests";

/** A file that somebody might send who means no good, or whose disk is full. */
export type HostileFile = {
  /** What is wrong with it. */
  wrong: string;
  /** Its name, where that is what is wrong. */
  name?: string;
  make: () => Buffer | Promise<Buffer>;
  /** What must come of it; absent: either, as long as it is one of the two. */
  must?: "read" | "refused" | `picture.${string}`;
};

/** Some 250 files, made when they are asked for. */
export function hostileFiles(): HostileFile[] {
  return [
    ...cutShort(),
    ...flipped(),
    ...hostileHeaders(),
    ...hostileMetadata(),
    ...hostileFrames(),
    ...hostileStrangers(),
    ...polyglots(),
    ...named(),
  ];
}

const CUTS = [0.01, 0.05, 0.1, 0.25, 0.4, 0.5, 0.6, 0.75, 0.9, 0.97];

function cutShort(): HostileFile[] {
  return FORMATS_OF_SCENES.flatMap((format) =>
    CUTS.map((share) => ({
      wrong: `${format} cut short at ${Math.round(share * 100)} %`,
      make: async () => {
        const whole = await sound(format);
        return whole.subarray(0, Math.floor(whole.length * share));
      },
      must: "refused" as const,
    })),
  );
}

/** Eight versions of each format, in which some bits stand the other way round. */
function flipped(): HostileFile[] {
  return FORMATS_OF_SCENES.flatMap((format, kind) =>
    Array.from({ length: 8 }, (_, at) => ({
      wrong: `${format} in which ${2 ** at} bits are turned, seed ${kind * 100 + at}`,
      make: async () => turned(await sound(format), 2 ** at, kind * 100 + at),
    })),
  );
}

function turned(file: Buffer, count: number, seed: number): Buffer {
  const next = chance(seed);
  for (let at = 0; at < count; at += 1) {
    const where = 12 + Math.floor(next() * (file.length - 12));
    file[where] = (file[where] ?? 0) ^ (1 << Math.floor(next() * 8));
  }
  return file;
}

/** Files that are two things at once: whoever looks at their beginning sees one, whoever looks at their end another. */
function polyglots(): HostileFile[] {
  const page = `<html><body>${PAYLOAD}</body></html>`;
  const zip = bytes("PK\x03\x04", Buffer.alloc(26), "payload", "PK\x05\x06", Buffer.alloc(18));
  const behind = (format: SceneFormat, what: string, more: string | Buffer): HostileFile => ({
    wrong: `${format} with ${what} behind it`,
    make: async () => bytes(await sound(format), more),
    must: "read",
  });
  return [
    ...FORMATS_OF_SCENES.map((format) => behind(format, "a web page", page)),
    ...(["jpeg", "gif", "png"] as const).map((format) => behind(format, "an archive", zip)),
    behind("jpeg", "a PDF", "%PDF-1.7 payload %%EOF"),
    behind("png", "PHP", "<?php system($_GET['payload']); ?>"),
    behind("jpeg", "another JPEG's beginning", Buffer.from([0xff, 0xd8, 0xff, 0xe0])),
    { wrong: "GIF that is a script as well", make: gifScript, must: "read" },
    {
      wrong: "PDF with a JPEG in it",
      make: async () => bytes("%PDF-1.7\n", await sound("jpeg")),
      must: "picture.pdf",
    },
    {
      wrong: "web page with a JPEG in it",
      make: async () => bytes(page, await sound("jpeg")),
      must: "picture.page",
    },
    {
      wrong: "archive with a PNG in it",
      make: async () => bytes(zip, await sound("png")),
      must: "picture.archive",
    },
  ];
}

/** "GIF89a/*" opens a comment of JavaScript: the size of the screen is chosen so. */
async function gifScript(): Promise<Buffer> {
  const gif = await sound("gif");
  const comment = bytes([0x21, 0xfe, 0x0f], "*/=1;alert('p')", [0]);
  const table = 13 + ((gif[10] ?? 0) & 0x80 ? 3 * 2 ** (((gif[10] ?? 0) & 7) + 1) : 0);
  return bytes(gif.subarray(0, table), comment, gif.subarray(table), `*/${PAYLOAD}`);
}

/** Sound pictures with names that lead somewhere. */
function named(): HostileFile[] {
  const names = {
    "a path upwards": "../../../../etc/passwd.jpg",
    "a path of Windows": "..\\..\\windows\\system32\\a.jpg",
    "NUL in its name": "a.php\0.jpg",
    "a name that turns round": "photo\u202egpj.exe",
    "markup as its name": `${PAYLOAD}.jpg`,
    "lines in its name": "a\r\nSet-Cookie: b=c.jpg",
    "a name of 5,000 letters": `${"a".repeat(5000)}.jpg`,
    "a device's name": "CON",
    "no name": "",
    "half a character in its name": "a\ud800.jpg",
    "the name of another format": "picture.gif",
  };
  return Object.entries(names).map(([wrong, name]) => ({
    wrong: `JPEG with ${wrong}`,
    name,
    make: () => sound("jpeg"),
    must: "read",
  }));
}
