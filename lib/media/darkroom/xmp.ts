import { Parser } from "htmlparser2";

/**
 * What an XMP packet says (ISO 16684-1): its properties by name, in the usual prefixes whatever the packet calls them;
 * those of a structure by their path ("Iptc4xmpExt:LocationCreated/Iptc4xmpExt:City"). Read by a parser that knows no
 * document types, so that no entity grows, and kept in a map, so that no name can be that of something of ours: a
 * property called "constructor:keys" takes Object.keys away from whoever puts it into a plain object.
 */
export class Xmp {
  readonly #said = new Map<string, { text: string; language: string }[]>();

  constructor(packet: string) {
    readPacket(packet, (name, text, language) => {
      const list = this.#said.get(name) ?? [];
      this.#said.set(name, list);
      if (list.length < MOST_VALUES) list.push({ text, language });
    });
  }

  /** A property's value, the default one where there are several languages; "" where it is not there. */
  one(name: string): string {
    const all = this.#said.get(name) ?? [];
    return (all.find(({ language }) => language === "x-default") ?? all[0])?.text ?? "";
  }

  /** All values of a property that is a list. */
  all(name: string): string[] {
    return (this.#said.get(name) ?? []).map(({ text }) => text);
  }

  /** Whether any property's name holds this. */
  holds(part: string): boolean {
    return [...this.#said.keys()].some((name) => name.includes(part));
  }
}

const MOST_VALUES = 1_000;
const MOST_DEEP = 30;

const RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
const PREFIXES: Record<string, string> = {
  "http://purl.org/dc/elements/1.1/": "dc",
  "http://ns.adobe.com/photoshop/1.0/": "photoshop",
  "http://ns.adobe.com/xap/1.0/": "xmp",
  "http://ns.adobe.com/xap/1.0/rights/": "xmpRights",
  "http://ns.adobe.com/exif/1.0/": "exif",
  "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/": "Iptc4xmpCore",
  "http://iptc.org/std/Iptc4xmpExt/2008-02-29/": "Iptc4xmpExt",
};

type Tell = (name: string, text: string, language: string) => void;

function readPacket(packet: string, tell: Tell): void {
  const spaces = new Map<string, string>();
  const open: { name: string | null; language: string; text: string }[] = [];
  const path = (more?: string | null) =>
    [...open.map(({ name }) => name), more].filter((name) => name != null).join("/");
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        for (const [key, uri] of Object.entries(attributes)) {
          if (key.startsWith("xmlns:")) spaces.set(key.slice(6), uri);
        }
        if (open.length > MOST_DEEP) return parser.pause();
        open.push({ name: nameIn(spaces, tag), language: attributes["xml:lang"] ?? "", text: "" });
        for (const [key, value] of Object.entries(attributes)) {
          const name = nameIn(spaces, key);
          if (name && value.trim()) tell(path(name), value, "");
        }
      },
      ontext(text) {
        const last = open.at(-1);
        if (last) last.text += text;
      },
      onclosetag() {
        const last = open.at(-1);
        if (last?.text.trim() && path()) tell(path(), last.text, last.language);
        open.pop();
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(packet);
}

/** The name of a property in the usual prefixes; null for what only holds others together, or is of no interest. */
function nameIn(spaces: Map<string, string>, tag: string): string | null {
  const [prefix = "", local = ""] = tag.split(":");
  const uri = spaces.get(prefix);
  if (!local || !uri || uri === RDF) return null;
  const known = Object.hasOwn(PREFIXES, uri) ? PREFIXES[uri] : undefined;
  return known ? `${known}:${local}` : null;
}
