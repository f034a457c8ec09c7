import type { ShownMoment } from "@/lib/moments";
import type { Words } from "@/lib/words/words";

/**
 * The line in place of a picture that may be shown no more. What stood under the picture is left out with it: it may
 * say what the picture showed.
 */
export function LostPicture({
  since,
  words,
  className = "",
}: {
  since: ShownMoment;
  words: Words;
  className?: string;
}) {
  return (
    <p className={`lost-picture ${className}`.trimEnd()}>
      {words.rich("site.story.pictureLost", {
        when: since.words,
        since: (said) => <time dateTime={since.machine}>{said}</time>,
      })}
    </p>
  );
}
