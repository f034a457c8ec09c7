import { setAside } from "@/lib/stories/set-aside";
import { exchange, idIn } from "@/lib/web/exchange";
import { asideRequest } from "@/lib/writing/requests";

export const dynamic = "force-dynamic";

/** Keeps a text that could not be saved beside the one that stands. */
export const POST = exchange(asideRequest, ({ newsroom, actor }, { sitting, baseVersion, draft }, { id }) =>
  setAside(newsroom, actor, {
    storyId: idIn(id),
    sitting,
    baseVersion,
    content: draft.content,
    internalNotes: draft.aside.internalNotes,
  }),
);
