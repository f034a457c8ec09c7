import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { readPresence } from "@/lib/sittings/presence";
import type { WireMessage, WireSubject } from "@/lib/writing/fields";
import { subscribe, type News } from "./wire";

/** Somebody's tab, as those who tell it of a story see it. */
export type Follower = {
  /** Whom it is told to, as they were known last. */
  readonly actor: Actor;
  say(message: WireMessage): void;
  /** It could not be told now. */
  failed(error: unknown): void;
  end(): void;
};

/** How long after one look at the database the next one begins at the earliest, in milliseconds. */
const PAUSE = 100;

const EVERYTHING: readonly WireSubject[] = ["people", "text", "notes", "standing"];

/**
 * All who follow one story in this process. Whatever changes is looked up once for all of them, one look after
 * another, so that nothing is said out of order; what comes in meanwhile is told together.
 */
export class Followers {
  readonly #followers = new Set<Follower>();
  /** What has to be said, and to whom. */
  readonly #news = new Map<Follower, Set<News>>();
  readonly #unsubscribe: () => void;
  #isBusy = false;

  constructor(
    private readonly newsroom: Newsroom,
    private readonly storyId: number,
  ) {
    this.#unsubscribe = subscribe(storyId, {
      hear: (news) => this.#hear(news, this.#followers),
      end: () => [...this.#followers].forEach((one) => one.end()),
    });
  }

  /** From now on this one is told of everything, and first of how things stand. */
  add(follower: Follower): void {
    this.#followers.add(follower);
    this.tell(follower, "people");
  }

  /** Tells one of them alone. */
  tell(follower: Follower, news: News): void {
    this.#hear(news, [follower]);
  }

  /** @returns whether nobody is left */
  remove(follower: Follower): boolean {
    this.#followers.delete(follower);
    this.#news.delete(follower);
    if (this.#followers.size > 0) return false;
    this.#unsubscribe();
    return true;
  }

  #hear(news: News, followers: Iterable<Follower>): void {
    for (const one of followers) this.#news.set(one, (this.#news.get(one) ?? new Set()).add(news));
    if (!this.#isBusy) void this.#run();
  }

  async #run(): Promise<void> {
    this.#isBusy = true;
    while (this.#news.size > 0) {
      await this.#lookOnce();
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
    this.#isBusy = false;
  }

  async #lookOnce(): Promise<void> {
    const told = [...this.#news];
    this.#news.clear();
    const read = await readPresence(this.newsroom, this.storyId).catch((error: unknown) => () => {
      throw error;
    });
    for (const [follower, news] of told) {
      if (!this.#followers.has(follower)) continue;
      try {
        const presence = read(follower.actor);
        for (const what of subjectsOf(news)) follower.say({ what, presence });
      } catch (error) {
        follower.failed(error);
      }
    }
  }
}

/** What has to be said of several pieces of news: each subject once. */
function subjectsOf(news: ReadonlySet<News>): Set<WireSubject> {
  return new Set([...news].flatMap((one) => (one === "missed" ? EVERYTHING : one)));
}
