import { findLinkable } from "@/lib/stories/find-linkable";
import { idIn, reading } from "@/lib/web/exchange";

/** Stories that a text can link to: `?words=…&language=…`, or `?ids=1,2`. */
export const GET = reading<object>(async ({ newsroom, actor }, _params, query) => {
  const ids = query.get("ids");
  const language = query.get("language") ?? "";
  const wanted =
    ids === null
      ? { words: (query.get("words") ?? "").slice(0, 200), language }
      : { ids: ids.split(",").map(idIn) };
  return { stories: await findLinkable(newsroom, actor, wanted) };
});
