import type { Metadata } from "next";
import type { ReactNode } from "react";
import { notFound } from "next/navigation";
import { DraftFields, FormEnd, UntilFields } from "@/components/desk/front/draft-fields";
import { mayBePut } from "@/components/desk/front/neighbours";
import { PictureChoice } from "@/components/desk/front/picture-choice.client";
import { partName } from "@/components/desk/front/part-name";
import { storyName } from "@/components/desk/front/story-name";
import { Screen } from "@/components/desk/screen";
import { ActionSelectField, ActionTextField } from "@/components/ui/action-fields.client";
import { ActionForm } from "@/components/ui/action-form.client";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { LONGEST_FRONT, type FrontContainerView } from "@/lib/fronts/fields";
import { readPlacing } from "@/lib/fronts/placing";
import type { Words } from "@/lib/words/words";
import { placeStoryAction } from "../actions";
import { lookForPictures } from "../choices";
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
  const parts = front.draft.filter((part) => mayBePut(part, placing));
  const heading = <h2 lang={placing.headline ? language : undefined}>{storyName(placing, words)}</h2>;
  if (parts.length === 0) return <NoPart language={language} heading={heading} words={words} />;
  const { picture } = placing;
  const offered = await lookForPictures(newsroom, actor, { looked: "", picture });
  const where = address.part ?? placing.where ?? firstFree(parts);
  return (
    <Screen title={words("desk.front.form.placeTitle")} narrow>
      <div className="line">
        {heading}
        {placing.sponsored ? <span className="badge warn">{words("desk.front.sponsored")}</span> : null}
      </div>
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
          <Places parts={parts} words={words} />
        </ActionSelectField>
        <UntilFields stored={placing.until} words={words} />
        <ActionTextField
          name="headline"
          label={words("desk.front.form.headline")}
          hint={words("desk.front.form.headlineHint")}
          stored={placing.pin.headline}
          lang={language}
          maxLength={LONGEST_FRONT.headline}
        />
        <PictureChoice
          offered={offered}
          stored={picture}
          words={{
            legend: words("desk.front.form.picture"),
            own: words("desk.front.form.pictures.own"),
            none: words("desk.front.form.pictures.none"),
            find: words("desk.front.form.findPicture"),
            button: words("desk.front.form.find"),
          }}
        />
        <ActionTextField
          name="alt"
          label={words("desk.front.form.alt")}
          hint={words("desk.front.form.altHint")}
          stored={placing.alt}
          lang={language}
          maxLength={LONGEST_FRONT.alt}
        />
        <FormEnd language={language} words={words}>
          {words("desk.front.form.place")}
        </FormEnd>
      </ActionForm>
    </Screen>
  );
}

/** Sponsored work has nowhere to stand as long as no part is made for it. */
function NoPart({ language, heading, words }: { language: string; heading: ReactNode; words: Words }) {
  return (
    <Screen title={words("desk.front.form.placeTitle")} narrow>
      {heading}
      <Notice tone="warn" title={words("desk.front.form.noPart")} />
      <p className="line">
        <ButtonLink href={`/desk/front?edition=${language}`}>{words("desk.front.form.back")}</ButtonLink>
        <ButtonLink tone="act" href={`/desk/front/part?edition=${language}`}>
          {words("desk.front.addPart")}
        </ButtonLink>
      </p>
    </Screen>
  );
}

function Places({ parts, words }: { parts: readonly FrontContainerView[]; words: Words }) {
  return parts.map((part) => (
    <optgroup key={part.id} label={partName(part, words)}>
      {part.places.map(({ place, story, pin }) => (
        <option key={place} value={`${part.id}:${place}`}>
          {words("desk.front.form.option", {
            place,
            part: partName(part, words),
            pinned: pin ? "yes" : "no",
            headline: story ? storyName(story, words) : "",
          })}
        </option>
      ))}
    </optgroup>
  ));
}

/** The first place from the top that nobody has filled by hand. */
function firstFree(parts: readonly FrontContainerView[]): string | undefined {
  for (const { id, places } of parts) {
    const free = places.find(({ pin }) => !pin);
    if (free) return `${id}:${free.place}`;
  }
  return undefined;
}
