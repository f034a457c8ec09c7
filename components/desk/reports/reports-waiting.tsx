import { Notice } from "@/components/ui/notice";
import type { Words } from "@/lib/words/words";

type Props = { storyId: number; count: number; words: Words };

/** In the editor of a story: how many readers say that something in it is wrong, and the way to what they say. */
export function ReportsWaiting({ storyId, count, words }: Props) {
  if (count === 0) return null;
  return (
    <Notice tone="warn" title={words("desk.reports.waiting", { count })}>
      <p className="line">
        <a className="btn sm" href={`/desk/stories/${storyId}/reports`}>
          {words("desk.reports.read")}
        </a>
      </p>
    </Notice>
  );
}
