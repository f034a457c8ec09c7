import { ActionAreaField, ActionCheck, ActionTextField } from "@/components/ui/action-fields.client";
import type { EditorView } from "@/lib/stories/desk-view";
import { LONGEST_HEADLINE } from "@/lib/stories/fields";
import type { Words } from "@/lib/words/words";
import { Bylines } from "./bylines.client";
import { LeadPictures } from "./choices.client";
import { NotationHelp } from "./notation-help";

type SheetProps = { view: EditorView; body: string; words: Words };

/** What readers will read, on paper: every field of it in the order in which it is printed. */
export function Sheet({ view, body, words }: SheetProps) {
  const { content, choices, language } = view;
  return (
    <div className="col" lang={language}>
      <ActionAreaField
        name="headline"
        label={words("desk.editor.headline")}
        stored={content.headline}
        className="bare head"
        rows={1}
        maxLength={LONGEST_HEADLINE}
      />
      <ActionAreaField
        name="standfirst"
        label={words("desk.editor.standfirst")}
        stored={content.standfirst}
        className="bare stand"
        rows={2}
        maxLength={1_000}
      />
      <Bylines stored={content.bylines} people={choices.people} />
      <ActionTextField
        name="dateline"
        label={words("desk.editor.dateline")}
        stored={content.dateline}
        className="bare"
        maxLength={200}
      />
      <Lead view={view} words={words} />
      <ActionAreaField
        name="body"
        label={words("desk.editor.body")}
        stored={body}
        className="bare body"
        rows={12}
        spellCheck
      />
      <NotationHelp words={words} />
      <p className="tally">{words("desk.editor.tally", { count: view.words })}</p>
    </div>
  );
}

function Lead({ view: { content, choices }, words }: Pick<SheetProps, "view" | "words">) {
  const { lead } = content;
  return (
    <fieldset className="pic">
      <legend>{words("desk.editor.lead.title")}</legend>
      <LeadPictures pictures={choices.pictures} stored={lead?.pictureId ?? null} />
      <div className="facts">
        <div className="full">
          <ActionAreaField
            name="leadCaption"
            label={words("desk.editor.lead.caption")}
            stored={lead?.caption ?? ""}
            className="bare"
            rows={1}
          />
        </div>
        <ActionTextField
          name="leadCredit"
          label={words("desk.editor.lead.credit")}
          stored={lead?.credit ?? ""}
          className="bare"
          maxLength={1_000}
        />
        <ActionTextField
          name="leadAlt"
          label={words("desk.editor.lead.alt")}
          stored={lead?.alt ?? ""}
          className="bare"
          maxLength={1_000}
        />
        <div className="full">
          <ActionCheck
            name="leadDecorative"
            label={words("desk.editor.lead.decorative")}
            stored={lead?.decorative ?? false}
          />
        </div>
      </div>
    </fieldset>
  );
}
