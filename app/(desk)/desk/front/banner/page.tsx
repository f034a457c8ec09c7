import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DraftFields, FormEnd, UntilFields } from "@/components/desk/front/draft-fields";
import { StoryChoice } from "@/components/desk/front/story-choice.client";
import { Screen } from "@/components/desk/screen";
import { ActionTextField } from "@/components/ui/action-fields.client";
import { ActionForm } from "@/components/ui/action-form.client";
import { LONGEST_FRONT } from "@/lib/fronts/fields";
import { readFrontChoices } from "@/lib/fronts/placing";
import { setBannerAction } from "../actions";
import { lookForStories } from "../choices";
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
  const stored = banner?.storyId === undefined ? "" : String(banner.storyId);
  const offered = await lookForStories(newsroom, actor, { language, looked: "", story: stored });
  return (
    <Screen title={words("desk.front.banner.title")} narrow>
      <ActionForm
        action={setBannerAction}
        className="stack"
        labels={{
          words: words("desk.front.banner.words"),
          story: words("desk.front.banner.story"),
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
          maxLength={LONGEST_FRONT.banner}
        />
        <StoryChoice
          offered={offered}
          stored={stored}
          language={language}
          words={{
            label: words("desk.front.banner.story"),
            none: words("desk.front.banner.noStory"),
            find: words("desk.front.banner.find"),
            button: words("desk.front.banner.findGo"),
          }}
        />
        <UntilFields stored={bannerUntil} words={words} />
        <FormEnd language={language} words={words}>
          {words("desk.front.banner.save")}
        </FormEnd>
      </ActionForm>
    </Screen>
  );
}
