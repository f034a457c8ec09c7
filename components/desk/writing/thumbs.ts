import type { LibraryPicturesView } from "@/lib/media/fields";

type LibraryPicture = LibraryPicturesView["pictures"][number];

/** How many pictures one question holds; the newsroom answers no more. */
const MOST = 60;

const known = new Map<number, Promise<LibraryPicture | null>>();
let waiting: { id: number; answer: (thumb: LibraryPicture | null | Promise<never>) => void }[] = [];

/** What the library has under a number, null for nothing; rejects where it cannot be asked. Pictures that are asked for together are asked for at once. */
export function thumbOf(pictureId: number): Promise<LibraryPicture | null> {
  const ready =
    known.get(pictureId) ??
    new Promise<LibraryPicture | null>((answer) => {
      if (waiting.length === 0) setTimeout(() => void askForWaiting());
      waiting.push({ id: pictureId, answer });
    });
  known.set(pictureId, ready);
  return ready;
}

async function askForWaiting() {
  const asked = waiting;
  waiting = [];
  for (let at = 0; at < asked.length; at += MOST) await askFor(asked.slice(at, at + MOST));
}

async function askFor(asked: typeof waiting) {
  const found = await fetch(`/api/desk/pictures?ids=${asked.map(({ id }) => id).join(",")}`)
    .then((response) => (response.ok ? (response.json() as Promise<LibraryPicturesView>) : null))
    .catch(() => null);
  for (const { id, answer } of asked) {
    // Without an answer it is asked for again the next time.
    if (!found) known.delete(id);
    if (found) answer(found.pictures.find((picture) => picture.id === id) ?? null);
    else answer(Promise.reject(new Error("The library cannot be reached.")));
  }
}
