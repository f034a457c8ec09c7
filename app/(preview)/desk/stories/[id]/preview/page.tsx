import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Story } from "@/components/story/story";
import { openNewsroom } from "@/lib/newsroom";
import { findActor, requireActor } from "@/lib/web/actor";
import { findPreview } from "@/lib/web/preview";
import { wordsFor } from "@/lib/words/words";

type Props = {
  params: Promise<{ id: string }>;
  /** `revision` names exactly one revision by its id; without it the working copy is shown. */
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(props: Props): Promise<Metadata> {
  const actor = await findActor();
  const preview = actor && (await previewOf(props, actor));
  const headline = preview ? preview.story.headline : "";
  return { title: wordsFor(actor?.language ?? "en")("desk.preview.title", { headline }) };
}

/** The working copy or one revision as readers would see it, under a line that says what it is. */
export default async function PreviewPage(props: Props) {
  const { id } = await props.params;
  const { revision: asked } = await props.searchParams;
  const query = typeof asked === "string" ? `?revision=${encodeURIComponent(asked)}` : "";
  const actor = await requireActor(`/desk/stories/${encodeURIComponent(id)}/preview${query}`);
  const preview = await previewOf(props, actor);
  if (!preview) notFound();
  const { story, saved, revision: number } = preview;
  const words = wordsFor(actor.language);
  const about =
    number === undefined
      ? words("desk.preview.about", { moment: saved.words })
      : words("desk.preview.aboutRevision", { number, moment: saved.words });
  return (
    <>
      <aside className="preview-line" lang={actor.language}>
        {about} <a href={`/desk/stories/${story.id}`}>{words("desk.editor.back")}</a>
      </aside>
      <main id="main" className="wrap" lang={story.language}>
        <Story story={story} words={wordsFor(story.language)} />
      </main>
    </>
  );
}

async function previewOf({ params, searchParams }: Props, actor: Awaited<ReturnType<typeof requireActor>>) {
  const { id } = await params;
  const { revision } = await searchParams;
  if (!isRowId(id) || (revision !== undefined && !isRowId(revision))) return null;
  const revisionId = revision === undefined ? undefined : Number(revision);
  return findPreview(openNewsroom(), actor, Number(id), revisionId);
}

function isRowId(text: string | string[]): text is string {
  return typeof text === "string" && /^[1-9]\d{0,9}$/.test(text);
}
