import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DraftFields, FormEnd, UntilFields } from "@/components/desk/front/draft-fields";
import { Screen } from "@/components/desk/screen";
import { ActionSelectField, ActionTextField } from "@/components/ui/action-fields.client";
import { ActionForm } from "@/components/ui/action-form.client";
import { storiesNamed, storiesToPlace } from "@/lib/fronts/front-stories";
import { readFrontChoices } from "@/lib/fronts/placing";
import { momentOf, showMoment } from "@/lib/dates";
import { setBannerAction } from "../actions";
import { frontOf, type FrontPageProps } from "../front-of-page";

export async function generateMetadata(props: FrontPageProps): Promise<Metadata> {
  return { title: (await frontOf(props)).words("desk.front.banner.title") };
}

/** News that breaks: its words, the story to which it leads, and when it ends. */
export default async function BannerPage(props: FrontPageProps) {
  const { front, newsroom, actor, words } = await frontOf(props);
  if (!front) notFound();
  const { language } = front.edition;
  const { banner, bannerUntil } = await readFrontChoices(newsroom, actor, language);
  const newest = await storiesToPlace(newsroom, actor, { language, words: "", placed: [] });
  const own =
    banner?.storyId === undefined
      ? []
      : [
          ...(
            await storiesNamed(newsroom, [banner.storyId], (at) => showMoment(momentOf(at), language, "UTC"))
          ).values(),
        ];
  const offered = [...own, ...newest.filter(({ id }) => id !== banner?.storyId)];
  return (
    <Screen title={words("desk.front.banner.title")} narrow>
      <ActionForm
        action={setBannerAction}
        className="stack"
        labels={{
          words: words("desk.front.banner.words"),
          untilDay: words("desk.front.form.untilDay"),
          untilTime: words("desk.front.form.untilTime"),
        }}
      >
        <DraftFields language={language} version={front.version} />
        <ActionTextField
          name="words"
          label={words("desk.front.banner.words")}
          hint={words("desk.front.banner.wordsHint")}
          stored={banner?.words}
          lang={language}
          maxLength={200}
        />
        <ActionSelectField
          name="story"
          label={words("desk.front.banner.story")}
          stored={banner?.storyId === undefined ? "" : String(banner.storyId)}
        >
          <option value="">{words("desk.front.banner.noStory")}</option>
          {offered.map(({ id, headline }) => (
            <option key={id} value={id} lang={language}>
              {headline}
            </option>
          ))}
        </ActionSelectField>
        <UntilFields stored={bannerUntil} words={words} />
        <FormEnd language={language} words={words}>
          {words("desk.front.banner.save")}
        </FormEnd>
      </ActionForm>
    </Screen>
  );
}
