import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DraftFields, FormEnd, UntilFields } from "@/components/desk/front/draft-fields";
import { PictureChoice } from "@/components/desk/front/picture-choice";
import { partName } from "@/components/desk/front/part-name";
import { Screen } from "@/components/desk/screen";
import { ActionSelectField, ActionTextField } from "@/components/ui/action-fields.client";
import { ActionForm } from "@/components/ui/action-form.client";
import type { FrontContainerView } from "@/lib/fronts/fields";
import { findPictures } from "@/lib/media/find-pictures";
import { readPlacing } from "@/lib/fronts/placing";
import type { Words } from "@/lib/words/words";
import { placeStoryAction } from "../actions";
import { frontOf, type FrontPageProps } from "../front-of-page";

export async function generateMetadata(props: FrontPageProps): Promise<Metadata> {
  return { title: (await frontOf(props)).words("desk.front.form.placeTitle") };
}

/** One story's place on the draft front: where, until when, under which headline, with which picture. */
export default async function PlacePage(props: FrontPageProps) {
  const { front, address, newsroom, actor, words } = await frontOf(props);
  if (!front || address.story === undefined) notFound();
  const { language } = front.edition;
  const placing = await readPlacing(newsroom, actor, language, address.story);
  if (!placing) notFound();
  const query = (await props.searchParams).pictures;
  const looked = typeof query === "string" ? query.slice(0, 200) : "";
  const { pictures } = await findPictures(newsroom, actor, { words: looked });
  // What is chosen is among the choices whatever is looked for, so that saving does not let go of it.
  const chosen = await findPictures(newsroom, actor, { ids: [Number(placing.picture) || 0] });
  const offered = [...chosen.pictures, ...pictures.filter(({ id }) => String(id) !== placing.picture)];
  const where = address.part ?? placing.where ?? firstFree(front.draft);
  return (
    <Screen title={words("desk.front.form.placeTitle")} narrow>
      <h2 lang={language}>{placing.headline}</h2>
      <form action="/desk/front/place" className="line">
        <input type="hidden" name="edition" value={language} />
        <input type="hidden" name="story" value={address.story} />
        {address.part === undefined ? null : <input type="hidden" name="part" value={address.part} />}
        <label htmlFor="pictures">{words("desk.front.form.findPicture")}</label>
        <input
          className="input"
          type="search"
          id="pictures"
          name="pictures"
          maxLength={200}
          defaultValue={looked}
        />
        <button type="submit" className="btn">
          {words("desk.front.toPlace.find")}
        </button>
      </form>
      <ActionForm
        action={placeStoryAction}
        className="stack"
        labels={{
          where: words("desk.front.form.where"),
          headline: words("desk.front.form.headline"),
          alt: words("desk.front.form.alt"),
          untilDay: words("desk.front.form.untilDay"),
          untilTime: words("desk.front.form.untilTime"),
        }}
      >
        <DraftFields language={language} version={front.version} />
        <input type="hidden" name="story" value={address.story} />
        <ActionSelectField name="where" label={words("desk.front.form.where")} stored={where}>
          <Places parts={front.draft} words={words} />
        </ActionSelectField>
        <UntilFields stored={placing.until} words={words} />
        <ActionTextField
          name="headline"
          label={words("desk.front.form.headline")}
          hint={words("desk.front.form.headlineHint")}
          stored={placing.pin.headline}
          lang={language}
          maxLength={300}
        />
        <PictureChoice pictures={offered} chosen={placing.picture} words={words} />
        <ActionTextField
          name="alt"
          label={words("desk.front.form.alt")}
          hint={words("desk.front.form.altHint")}
          stored={placing.alt}
          lang={language}
          maxLength={1000}
        />
        <FormEnd language={language} words={words}>
          {words("desk.front.form.place")}
        </FormEnd>
      </ActionForm>
    </Screen>
  );
}

function Places({ parts, words }: { parts: readonly FrontContainerView[]; words: Words }) {
  return parts
    .filter(({ layout }) => layout !== "latest")
    .map((part) => (
      <optgroup key={part.id} label={partName(part, words)}>
        {part.places.map(({ place, story, pin }) => (
          <option key={place} value={`${part.id}:${place}`}>
            {words("desk.front.form.option", {
              place,
              part: partName(part, words),
              pinned: pin ? "yes" : "no",
              headline: story?.headline ?? "",
            })}
          </option>
        ))}
      </optgroup>
    ));
}

/** The first place from the top that nobody has filled by hand. */
function firstFree(parts: readonly FrontContainerView[]): string | undefined {
  for (const { id, layout, places } of parts) {
    const free = layout === "latest" ? undefined : places.find(({ pin }) => !pin);
    if (free) return `${id}:${free.place}`;
  }
  return undefined;
}
