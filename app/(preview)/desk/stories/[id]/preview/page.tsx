import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Story } from "@/components/story/story";
import { openNewsroom } from "@/lib/newsroom";
import { findActor, requireActor } from "@/lib/web/actor";
import { findPreview } from "@/lib/web/preview";
import { wordsFor } from "@/lib/words/words";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const actor = await findActor();
  const preview = actor && (await previewOf(params, actor));
  const headline = preview ? preview.story.headline : "";
  return { title: wordsFor(actor?.language ?? "en")("desk.preview.title", { headline }) };
}

/** The working copy as readers would see it, under a line that says what it is. */
export default async function PreviewPage({ params }: Props) {
  const { id } = await params;
  const actor = await requireActor(`/desk/stories/${encodeURIComponent(id)}/preview`);
  const preview = await previewOf(params, actor);
  if (!preview) notFound();
  const { story, saved } = preview;
  const words = wordsFor(actor.language);
  return (
    <>
      <aside className="preview-line" lang={actor.language}>
        {words("desk.preview.about", { moment: saved.words })}{" "}
        <a href={`/desk/stories/${story.id}`}>{words("desk.editor.back")}</a>
      </aside>
      <main id="main" className="wrap" lang={story.language}>
        <Story story={story} words={wordsFor(story.language)} />
      </main>
    </>
  );
}

async function previewOf(params: Props["params"], actor: Awaited<ReturnType<typeof requireActor>>) {
  const { id } = await params;
  return /^[1-9]\d{0,9}$/.test(id) ? findPreview(openNewsroom(), actor, Number(id)) : null;
}
