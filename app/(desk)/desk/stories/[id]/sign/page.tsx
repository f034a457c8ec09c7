import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Dialog } from "@/components/desk/acts/dialog";
import { refusedAct } from "@/components/desk/acts/refused-act";
import { paragraphsOf } from "@/lib/body/plain-text";
import { storyContent } from "@/lib/stories/fields";
import { findReadableRevision } from "@/lib/web/readable-revision";
import { storyOfPage, type StoryPageProps } from "../story-of-page";
import { signStoryAction } from "./actions";

export async function generateMetadata(props: StoryPageProps): Promise<Metadata> {
  const { words } = await storyOfPage(props);
  return { title: words("desk.sign.pageTitle") };
}

export default async function SignPage(props: StoryPageProps) {
  const { actor, newsroom, view, words } = await storyOfPage(props, "/sign");
  const { publicRevision } = view;
  const revision =
    publicRevision && (await findReadableRevision(newsroom, actor, view.id, publicRevision.id));
  if (!publicRevision || !revision) redirect(`/desk/stories/${view.id}`);
  const { number, id } = publicRevision;
  const content = storyContent.parse(revision.content);
  return (
    <Dialog
      storyId={view.id}
      title={words("desk.sign.title", { headline: content.headline })}
      about={words("desk.sign.about", { number })}
      action={signStoryAction}
      button={words("desk.sign.button", { number })}
      leave={words("desk.sign.leave")}
      consequence={words("desk.sign.consequence")}
      refused={refusedAct(view, "story.sign")}
      words={words}
    >
      <input type="hidden" name="revisionId" value={id} />
      <section className="stack" aria-labelledby="text">
        <div className="between">
          <h2 id="text">{words("desk.sign.text", { number })}</h2>
          <a className="link" href={`/desk/stories/${view.id}/preview?revision=${id}`}>
            {words("desk.publish.read")}
          </a>
        </div>
        <div className="readtext" lang={view.language}>
          <p className="strong">{content.headline}</p>
          {content.standfirst ? <p>{content.standfirst}</p> : null}
          <p className="small">{content.bylines.map(({ name }) => name).join(", ")}</p>
          {paragraphsOf(content.body).map((paragraph, index) => (
            <p key={index}>{paragraph}</p>
          ))}
        </div>
      </section>
    </Dialog>
  );
}
