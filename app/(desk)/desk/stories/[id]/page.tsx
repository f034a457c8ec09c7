import type { Metadata } from "next";
import { ActBox } from "@/components/desk/editor/act-box";
import { Editor } from "@/components/desk/editor/editor";
import { Inspector } from "@/components/desk/editor/inspector";
import { LookAtNote } from "@/components/desk/editor/inspector/look-at-note.client";
import { Sheet } from "@/components/desk/editor/sheet";
import { NoScripts } from "@/components/desk/editor/no-scripts";
import { TopBar } from "@/components/desk/editor/top-bar";
import { ReportsWaiting } from "@/components/desk/reports/reports-waiting";
import { ActsForm } from "@/components/desk/writing/acts-form.client";
import { NotesPanel, OpenNotes } from "@/components/desk/writing/notes-panel.client";
import { SuggestionsPanel } from "@/components/desk/writing/suggestions-panel.client";
import { listNotes } from "@/lib/notes/list-notes";
import { countOpenReports } from "@/lib/reports/count-open-reports";
import { presenceOf } from "@/lib/sittings/presence";
import { findStoredText } from "@/lib/stories/stored-text";
import { goOnAction, translateStoryAction } from "./actions";
import { Inspecting } from "./inspecting.client";
import { inspection } from "./inspection";
import { StoryMargin } from "./margin.client";
import { saidWords } from "./said-words";
import { stillStory } from "./still-story";
import { StoryText } from "./story-text";
import { storyOfPage, type StoryPageProps } from "./story-of-page";
import { Writing } from "./writing.client";

export async function generateMetadata(props: StoryPageProps): Promise<Metadata> {
  const { view, words } = await storyOfPage(props);
  return { title: view.content.headline || words("desk.board.noHeadline") };
}

export default async function EditorPage(props: StoryPageProps) {
  const { actor, newsroom, view, zone, words } = await storyOfPage(props);
  const { said } = await props.searchParams;
  const [begin, inspected, still, notes, reports] = await Promise.all([
    opened({ newsroom, actor, view }),
    inspection(newsroom, actor, view, zone),
    stillStory(newsroom, view),
    listNotes(newsroom, actor, view.id),
    countOpenReports(newsroom, actor, view.id),
  ]);
  return (
    <Writing key={view.id} opened={begin}>
      <StoryMargin storyId={view.id} notes={notes}>
        <Inspecting>
          <Editor
            view={view}
            lost={inspected.inspected.lost}
            said={saidWords(said, view, words)}
            words={words}
            topBar={<TopBar view={view} words={words} />}
            sheet={<Sheet view={view} surface={<StoryText still={still} />} words={words} />}
            noScripts={<NoScripts words={words} />}
            reports={<ReportsWaiting storyId={view.id} count={reports} words={words} />}
            inspector={
              <Inspector
                {...inspected}
                view={view}
                translate={translateStoryAction}
                notes={
                  <>
                    <LookAtNote />
                    <NotesPanel />
                    <SuggestionsPanel />
                  </>
                }
                noteCount={<OpenNotes />}
                words={words}
              />
            }
            acts={
              <ActsForm action={goOnAction} storyId={view.id} version={view.version}>
                <ActBox view={view} words={words} />
              </ActsForm>
            }
          />
        </Inspecting>
      </StoryMargin>
    </Writing>
  );
}

type Open = Pick<Awaited<ReturnType<typeof storyOfPage>>, "newsroom" | "actor" | "view">;

/** What the writing begins with in this tab. For somebody who may only read, the text is what readers have. */
async function opened({ newsroom, actor, view }: Open) {
  const { content, aside, version, saved, savedBy = "", findings, words } = view;
  const { internalNotes, dueAt, askedWords } = aside;
  const shown = {
    ...{ version, savedBy, savedAt: saved.machine, saved: saved.words },
    draft: { content, aside: { internalNotes, dueAt, askedWords } },
  };
  const stored = await findStoredText(newsroom, actor, view.id);
  return {
    storyId: view.id,
    presence: stored ? await presenceOf(newsroom, actor, view.id) : undefined,
    at: newsroom.clock.now().toISOString(),
    personId: actor.id,
    name: actor.name,
    stored: stored ?? shown,
    maySave: view.acts.some(({ act, allowed }) => act === "story.save" && allowed),
    findings,
    words,
  };
}
