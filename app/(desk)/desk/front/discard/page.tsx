import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Changes } from "@/components/desk/front/change-line";
import { Question } from "@/components/desk/front/question";
import { Screen } from "@/components/desk/screen";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { discardFrontDraftAction } from "../actions";
import { frontOf, type FrontPageProps } from "../front-of-page";

export async function generateMetadata(props: FrontPageProps): Promise<Metadata> {
  return { title: (await frontOf(props)).words("desk.front.discard.title") };
}

/** Whether all that the draft changes shall go: nothing of it can be brought back. */
export default async function DiscardPage(props: FrontPageProps) {
  const { front, words } = await frontOf(props);
  if (!front) notFound();
  const { edition, version, saved, changes } = front;
  const back = `/desk/front?edition=${edition.language}`;
  if (!saved) {
    return (
      <Screen title={words("desk.front.discard.title")} narrow>
        <Notice tone="act" title={words("desk.front.launch.nothing")} />
        <p>
          <ButtonLink href={back}>{words("desk.front.form.back")}</ButtonLink>
        </p>
      </Screen>
    );
  }
  const count = changes.length;
  return (
    <Question
      title={words("desk.front.discard.title")}
      about={words("desk.front.discard.saved", {
        edition: edition.name,
        known: saved.by === undefined ? "no" : "yes",
        name: saved.by ?? "",
        moment: saved.moment.words,
      })}
      action={discardFrontDraftAction}
      fields={{ language: edition.language, version }}
      tone="stop"
      button={words("desk.front.discard.go", { count })}
      leave={words("desk.front.discard.leave")}
      back={back}
      consequence={words("desk.front.discard.consequence")}
    >
      <p className="strong">{words("desk.front.discard.goes", { count })}</p>
      <Changes front={front} words={words} />
    </Question>
  );
}
