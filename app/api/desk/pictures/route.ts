import { findPictures } from "@/lib/media/library/find-pictures";
import { idIn, reading } from "@/lib/web/exchange";

/** Pictures of the library: `?words=…`, or `?ids=1,2`. */
export const GET = reading<object>(async ({ newsroom, actor }, _params, query) => {
  const ids = query.get("ids");
  const wanted =
    ids === null ? { words: (query.get("words") ?? "").slice(0, 200) } : { ids: ids.split(",").map(idIn) };
  return findPictures(newsroom, actor, wanted);
});
