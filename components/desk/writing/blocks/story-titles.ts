import { Extension } from "@tiptap/core";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import type { LinkableView } from "@/lib/stories/desk-view";
import { NO_HOST, type BlockHost } from "./block-host";

type Stories = (id: number) => Promise<LinkableView | null>;

/** Tells over a link to a story which story it is, and whether readers can open it. */
export const StoryTitles = Extension.create<{ host: BlockHost; stories: Stories }>({
  name: "storyTitles",
  addOptions: () => ({ host: NO_HOST, stories: storyLoader() }),
  addProseMirrorPlugins() {
    const { host, stories } = this.options;
    let over: string | undefined;
    return [
      new Plugin({
        key: new PluginKey("storyTitles"),
        props: {
          handleDOMEvents: {
            mouseover(view, event) {
              const link = event.target instanceof Element ? event.target.closest("a[data-story]") : null;
              const id = link?.getAttribute("data-story") ?? undefined;
              if (id === over) return false;
              over = id;
              // On the whole text, since the link's own element is drawn by the editor from what is written.
              view.dom.removeAttribute("title");
              if (!id) return false;
              const show = (story: LinkableView | null) => {
                if (over === id) view.dom.title = titleOf(host, id, story);
              };
              stories(Number(id)).then(show, () => undefined);
              return false;
            },
          },
        },
      }),
    ];
  },
});

function titleOf({ words }: BlockHost, id: string, story: LinkableView | null): string {
  if (!story) return words("linkedUnseen", { id });
  return words("linked", { headline: story.headline || id, state: story.state });
}

/** Asks for a story once; what failed is asked again. */
function storyLoader(): Stories {
  const known = new Map<number, Promise<LinkableView | null>>();
  return (id) => {
    const asked = known.get(id) ?? load(id);
    known.set(id, asked);
    asked.catch(() => known.delete(id));
    return asked;
  };
}

async function load(id: number): Promise<LinkableView | null> {
  const response = await fetch(`/api/desk/stories?ids=${id}`);
  if (!response.ok) throw new Error(`The newsroom answered ${response.status}.`);
  const { stories } = (await response.json()) as { stories: LinkableView[] };
  return stories[0] ?? null;
}
