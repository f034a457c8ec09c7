import type { Metadata } from "next";
import { EndDialog } from "@/components/desk/acts/end";
import { Proving } from "@/components/desk/account/proving";
import { Required } from "@/components/desk/acts/required";
import { ActionCheck, ActionSelectField, ActionTextField } from "@/components/ui/action-fields.client";
import { REASON_CLASSES } from "@/lib/stories/kill";
import { storyOfPage, type StoryPageProps } from "../story-of-page";
import { killStoryAction } from "./actions";

export async function generateMetadata(props: StoryPageProps): Promise<Metadata> {
  const { words } = await storyOfPage(props);
  return { title: words("desk.end.kill.pageTitle") };
}

export default async function KillPage(props: StoryPageProps) {
  const { view, words } = await storyOfPage(props, "/kill");
  return (
    <EndDialog
      act="kill"
      needs="reason"
      view={view}
      action={killStoryAction}
      words={words}
      proof={<Proving words={words} />}
    >
      <ActionSelectField
        name="reasonClass"
        label={<Required label={words("desk.end.reasonClass")} words={words} />}
        hint={words("desk.end.reasonClassHint")}
      >
        <option value="">{words("desk.end.chooseClass")}</option>
        {REASON_CLASSES.map((name) => (
          <option key={name} value={name}>
            {words(`desk.end.classes.${name}`)}
          </option>
        ))}
      </ActionSelectField>
      <ActionCheck name="showHeadline" label={words("desk.end.showHeadline")} />
      <ActionTextField
        name="replacementStoryId"
        inputMode="numeric"
        label={words("desk.end.replacement")}
        hint={words("desk.end.replacementHint")}
      />
    </EndDialog>
  );
}
