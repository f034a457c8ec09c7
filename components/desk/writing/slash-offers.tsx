import type { Editor } from "@tiptap/core";
import { useEditorValue } from "./editor-value";
import { onDemand } from "./on-demand";
import { slashOf } from "./slash";
import type { SurfaceContext } from "./surface-context";

const SlashList = onDemand(async () => (await import("./slash-list")).SlashList);

type SlashOffersProps = { editor: Editor | null; context: SurfaceContext };

/** Shows what a slash offers. The list comes with the first slash; the keys choose from it before it is seen. */
export function SlashOffers({ editor, context }: SlashOffersProps) {
  const slash = useEditorValue(editor, ({ state }) => slashOf(state), null);
  return slash && editor ? <SlashList {...{ slash, editor, context }} failed={context.failed} /> : null;
}
