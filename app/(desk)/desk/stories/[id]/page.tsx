import type { Metadata } from "next";
import { DateTime } from "luxon";
import { Editor } from "@/components/desk/editor/editor";
import { toNotation } from "@/lib/body/notation";
import { saveStoryAction } from "./actions";
import { openedText } from "./opened-text";
import { saidWords } from "./said-words";
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
      opened={openedText(view.content, view.aside)}
      due={dueField(view.aside.dueAt, zone)}
      zone={zone}
      said={saidWords(said, view, words)}
      otherwise={said === "moved"}
      save={saveStoryAction}
      words={words}
    />
  );
}

function dueField(dueAt: string, zone: string): string {
  return dueAt ? DateTime.fromISO(dueAt, { zone }).toFormat("yyyy-MM-dd'T'HH:mm") : "";
}
