import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { Words } from "@/lib/words/words";
import { Screen } from "./screen";

type StoryScreenProps = {
  title: string;
  story: { storyId: number; headline: string };
  /** What was just done here. */
  done?: string | undefined;
  words: Words;
  children: ReactNode;
};

/** A screen about one thing of one story, whose headline stands beside the title, with the way back to the story. */
export function StoryScreen({ title, story, done, words, children }: StoryScreenProps) {
  return (
    <Screen
      title={title}
      beside={story.headline || words("desk.board.noHeadline")}
      narrow
      act={
        <ButtonLink size="sm" href={`/desk/stories/${story.storyId}`}>
          {words("desk.toStory")}
        </ButtonLink>
      }
    >
      {done ? <Notice tone="live" role="status" title={done} /> : null}
      {children}
    </Screen>
  );
}
