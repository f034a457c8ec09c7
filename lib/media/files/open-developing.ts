import type { Newsroom } from "@/lib/newsroom";
import { developPlaces, developPublic, placesIn } from "./develop-public";
import { developing } from "./developing";

/** How long a server has been open before it makes what is missing of the past, in milliseconds: its readers come first. */
const SETTLES = 15_000;

/** More than this in one change is no publication, but an import or a repair: its files are made on request. */
const MOST_TAGS = 300;

export type OpenDeveloping = {
  /** Something has changed for readers. */
  heard: (tags: readonly string[]) => void;
  /** Has what is public and missing made, in a while. */
  begin: () => void;
  stop: () => Promise<void>;
};

/**
 * Has pictures made off the path of requests: those of whatever comes before readers, whoever has published it, and once
 * those that are missing. Nothing here is needed for a page to be right, so nothing of it fails anybody.
 */
export function openDeveloping(newsroom: Newsroom, log: (...line: unknown[]) => void): OpenDeveloping {
  const ending = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  let reading: Promise<void> = Promise.resolve();
  let past: Promise<void> = Promise.resolve();
  const after = (before: Promise<void>, work: () => Promise<void>) =>
    before
      .then(() => (ending.signal.aborted ? undefined : work()))
      .catch((error: unknown) => log("Pictures are not made ahead just now.", error));
  return {
    heard(tags) {
      if (tags.length <= MOST_TAGS) reading = after(reading, () => developPlaces(newsroom, placesIn(tags)));
    },
    begin() {
      // Beside what is published meanwhile: it may take hours.
      timer = setTimeout(() => {
        past = after(past, () => developPublic(newsroom, ending.signal));
      }, SETTLES).unref();
    },
    async stop() {
      ending.abort();
      clearTimeout(timer);
      await Promise.all([reading, past, developing(newsroom).stop()]);
    },
  };
}
