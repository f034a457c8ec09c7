import type { Metadata } from "next";
import { Dialog } from "@/components/desk/acts/dialog";
import { refusedAct } from "@/components/desk/acts/refused-act";
import { Required } from "@/components/desk/acts/required";
import { Stamps } from "@/components/desk/acts/stamps";
import { ActionAreaField, ActionSelectField, ActionTextField } from "@/components/ui/action-fields.client";
import { storyOfPage, type StoryPageProps } from "../story-of-page";
import { moveStoryAction } from "./actions";

export async function generateMetadata(props: StoryPageProps): Promise<Metadata> {
  const { words } = await storyOfPage(props);
  return { title: words("desk.move.pageTitle") };
}

export default async function MovePage(props: StoryPageProps) {
  const { view, words } = await storyOfPage(props, "/move");
  const { content, choices, standing, place = content } = view;
  const text = standing.waiting.find(({ kind }) => kind !== "unpublish");
  const sections = choices.sections.filter(({ language }) => language === view.language);
  return (
    <Dialog
      storyId={view.id}
      title={words("desk.move.title", { headline: content.headline })}
      about={words("desk.move.about")}
      action={moveStoryAction}
      button={words("desk.move.button")}
      leave={words("desk.move.leave")}
      consequence={words("desk.move.consequence")}
      refused={refusedAct(view, "story.move")}
      words={words}
    >
      <input type="hidden" name="replaces" value={view.publicRevision?.id ?? ""} />
      {view.address ? (
        <p className="small">{words("desk.move.here", { address: decodeURI(view.address) })}</p>
      ) : null}
      {text ? (
        <p className="small">
          {words("desk.move.cancels", {
            kind: words(`desk.board.kinds.${text.kind}`),
            moment: text.at.words,
          })}
        </p>
      ) : null}
      <ActionSelectField
        name="sectionId"
        label={words("desk.move.section")}
        stored={place.sectionId === null ? "" : String(place.sectionId)}
      >
        {sections.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </ActionSelectField>
      <ActionTextField
        name="slug"
        label={<Required label={words("desk.move.slug")} words={words} />}
        hint={words("desk.move.slugHint")}
        stored={place.slug}
        maxLength={120}
        spellCheck={false}
        required
      />
      <ActionAreaField
        name="reason"
        label={<Required label={words("desk.move.reason")} words={words} />}
        hint={words("desk.move.reasonHint")}
        rows={2}
        maxLength={2_000}
        required
      />
      <section aria-labelledby="stamps">
        <h2 id="stamps">{words("desk.move.stamps")}</h2>
        <Stamps stamps={view.stamps} words={words} />
      </section>
    </Dialog>
  );
}
