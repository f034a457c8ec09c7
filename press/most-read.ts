import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";

/** How many pages are remembered from one start to the next. */
const REMEMBERED = 200;

/** How many are counted at once; what was read least is forgotten first. */
const COUNTED = 5000;

/** What a minute leaves of how often something was read: what counts is what is read lately. Half of it is gone in half an hour. */
const LEFT = 0.977;

/** How often what was read is written down, in milliseconds. */
const WRITTEN_EVERY = 60_000;

/** Which pages readers read most, by their places ("/en/valley"), so that a press that starts again begins with those. */
export class MostRead {
  readonly #reads = new Map<string, number>();
  #timer: NodeJS.Timeout | undefined;

  /** @param file where it is kept; whatever of it cannot be read counts as empty */
  static async open(file: string, log: (...line: unknown[]) => void): Promise<MostRead> {
    const known = new MostRead(file, log);
    for (const [place, reads] of await readPlaces(file)) known.#reads.set(place, reads);
    known.#timer = setInterval(() => void known.#write(LEFT), WRITTEN_EVERY);
    return known;
  }

  private constructor(
    readonly file: string,
    readonly log: (...line: unknown[]) => void,
  ) {}

  count(place: string): void {
    this.#reads.set(place, (this.#reads.get(place) ?? 0) + 1);
    if (this.#reads.size > COUNTED) this.#forgetLeast();
  }

  /** The places, the most read first. */
  places(): string[] {
    return this.#top(REMEMBERED).map(([place]) => place);
  }

  async close(): Promise<void> {
    clearInterval(this.#timer);
    await this.#write(1);
  }

  #top(count: number): [string, number][] {
    return [...this.#reads].sort(([, one], [, other]) => other - one).slice(0, count);
  }

  #forgetLeast(): void {
    const kept = this.#top(COUNTED / 2);
    this.#reads.clear();
    for (const [place, reads] of kept) this.#reads.set(place, reads);
  }

  async #write(left: number): Promise<void> {
    for (const [place, reads] of this.#reads) this.#reads.set(place, reads * left);
    try {
      await mkdir(path.dirname(this.file), { recursive: true });
      const unfinished = `${this.file}.${process.pid}`;
      await writeFile(unfinished, JSON.stringify(this.#top(REMEMBERED)));
      await rename(unfinished, this.file);
    } catch (error) {
      this.log("Which pages are read most could not be written down.", error);
    }
  }
}

async function readPlaces(file: string): Promise<[string, number][]> {
  try {
    const found: unknown = JSON.parse(await readFile(file, "utf8"));
    return Array.isArray(found) ? found.filter(isPlace).slice(0, REMEMBERED) : [];
  } catch {
    return [];
  }
}

function isPlace(one: unknown): one is [string, number] {
  if (!Array.isArray(one)) return false;
  const [place, reads] = one as unknown[];
  return typeof place === "string" && place.startsWith("/") && Number.isFinite(reads);
}
