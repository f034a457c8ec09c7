import type { Metadata } from "next";
import { DateTime } from "luxon";
import { Editor } from "@/components/desk/editor/editor";
import { toNotation } from "@/lib/body/notation";
import type { EditorView } from "@/lib/stories/desk-view";
import type { Words } from "@/lib/words/words";
import { saveStoryAction } from "./actions";
import { storyOfPage, type StoryPageProps } from "./story-of-page";

export async function generateMetadata(props: StoryPageProps): Promise<Metadata> {
  const { view, words } = await storyOfPage(props);
  return { title: view.content.headline || words("desk.board.noHeadline") };
}

export default async function EditorPage(props: StoryPageProps) {
  const { view, zone, words } = await storyOfPage(props);
  const { said } = await props.searchParams;
  return (
    <Editor
      view={view}
      body={toNotation(view.content.body)}
      due={dueField(view.aside.dueAt, zone)}
      zone={zone}
      said={saidWords(said, view, words)}
      save={saveStoryAction}
      words={words}
    />
  );
}

function dueField(dueAt: string, zone: string): string {
  return dueAt ? DateTime.fromISO(dueAt, { zone }).toFormat("yyyy-MM-dd'T'HH:mm") : "";
}

/** What was just done. After a publication readers' address and the line of dates stand with it. */
function saidWords(said: string | string[] | undefined, view: EditorView, words: Words): string | undefined {
  const key = `desk.editor.said.${String(said)}` as "desk.editor.said.live";
  if (typeof said !== "string" || !/^[a-zA-Z]+$/.test(said) || !words.has(key)) return undefined;
  return words(key, {
    address: view.address ? decodeURI(view.address) : "",
    stamps: view.stamps
      .map(({ kind, moment }) => `${words(`desk.publish.stamps.${kind}`)} ${moment.words}`)
      .join(" · "),
    number: view.latestRevision?.number ?? 0,
  });
}
