import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DraftFields, FormEnd } from "@/components/desk/front/draft-fields";
import { Screen } from "@/components/desk/screen";
import { ActionCheck, ActionSelectField, ActionTextField } from "@/components/ui/action-fields.client";
import { ActionForm } from "@/components/ui/action-form.client";
import { FILL_KINDS, FRONT_LAYOUTS, LONGEST_FRONT, MOST, type Fill } from "@/lib/fronts/fields";
import { readFrontChoices } from "@/lib/fronts/placing";
import { arrangePartAction } from "../actions";
import { frontOf, type FrontPageProps } from "../front-of-page";

export async function generateMetadata(props: FrontPageProps): Promise<Metadata> {
  return { title: (await frontOf(props)).words("desk.front.form.partTitle") };
}

/** One part of the draft front, or a new one: its name, how it looks, how many places it has and what fills them. */
export default async function PartPage(props: FrontPageProps) {
  const { front, address, newsroom, actor, words } = await frontOf(props);
  if (!front) notFound();
  const { language } = front.edition;
  const { sections, topics, containers } = await readFrontChoices(newsroom, actor, language);
  const part = containers.find(({ id }) => id === address.part);
  if (address.part !== undefined && !part) notFound();
  const opinionToo = part !== undefined && part.fill.of !== "kind" && part.fill.opinionToo === true;
  return (
    <Screen title={words("desk.front.form.partTitle")} narrow>
      <ActionForm
        action={arrangePartAction}
        className="stack"
        labels={{
          name: words("desk.front.form.name"),
          places: words("desk.front.form.places"),
          fill: words("desk.front.form.fill"),
        }}
      >
        <DraftFields language={language} version={front.version} />
        {part ? <input type="hidden" name="part" value={part.id} /> : null}
        <ActionTextField
          name="name"
          label={words("desk.front.form.name")}
          hint={words("desk.front.form.nameHint")}
          stored={part?.name}
          lang={language}
          maxLength={LONGEST_FRONT.name}
        />
        <ActionSelectField
          name="layout"
          label={words("desk.front.form.layout")}
          stored={part?.layout ?? "columns"}
        >
          {FRONT_LAYOUTS.map((layout) => (
            <option key={layout} value={layout}>
              {words("desk.front.form.layoutOption", {
                name: words(`desk.front.layouts.${layout}`),
                about: words(`desk.front.layoutsAbout.${layout}`),
              })}
            </option>
          ))}
        </ActionSelectField>
        <ActionTextField
          name="places"
          type="number"
          min={1}
          max={MOST.places}
          label={words("desk.front.form.places")}
          stored={String(part?.places ?? 4)}
        />
        <ActionSelectField
          name="fill"
          label={words("desk.front.form.fill")}
          hint={words("desk.front.form.fillHint")}
          stored={fillText(part?.fill ?? { of: "edition" })}
        >
          <option value="edition">{words("desk.front.fill.edition")}</option>
          <optgroup label={words("desk.front.form.sections")}>
            {sections.map(({ id, name }) => (
              <option key={id} value={`section:${id}`} lang={language}>
                {name}
              </option>
            ))}
          </optgroup>
          <optgroup label={words("desk.front.form.topics")}>
            {topics.map(({ id, name }) => (
              <option key={id} value={`topic:${id}`} lang={language}>
                {name}
              </option>
            ))}
          </optgroup>
          <optgroup label={words("desk.front.form.kinds")}>
            {FILL_KINDS.map((kind) => (
              <option key={kind} value={`kind:${kind}`}>
                {words(`desk.front.kinds.${kind}`)}
              </option>
            ))}
          </optgroup>
        </ActionSelectField>
        <ActionCheck name="opinionToo" label={words("desk.front.form.opinionToo")} stored={opinionToo} />
        <FormEnd language={language} words={words}>
          {words(part ? "desk.front.form.changePart" : "desk.front.form.addPart")}
        </FormEnd>
      </ActionForm>
    </Screen>
  );
}

/** As the form sends it: "section:3". */
function fillText(fill: Fill): string {
  if (fill.of === "section") return `section:${fill.sectionId}`;
  if (fill.of === "topic") return `topic:${fill.topicId}`;
  return fill.of === "kind" ? `kind:${fill.kind}` : fill.of;
}
