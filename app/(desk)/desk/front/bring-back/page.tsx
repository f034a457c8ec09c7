import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Changes } from "@/components/desk/front/change-line";
import { Question } from "@/components/desk/front/question";
import { Notice } from "@/components/ui/notice";
import { bringBackFrontAction } from "../actions";
import { earlierFrontOf, frontOf, type FrontPageProps } from "../front-of-page";

export async function generateMetadata(props: FrontPageProps): Promise<Metadata> {
  const { words, address } = await frontOf(props);
  return { title: words("desk.front.bringBack.title", { number: address.number ?? 0 }) };
}

/** Whether an earlier front shall replace the one that readers have. */
export default async function BringBackPage(props: FrontPageProps) {
  const [{ words, address }, earlier] = await Promise.all([frontOf(props), earlierFrontOf(props)]);
  const number = address.number;
  if (!earlier || number === undefined || number === earlier.live) notFound();
  const { edition, live, launches, changes, picturesLeft, saved } = earlier;
  const count = changes.length;
  const launch = launches.find((one) => one.number === number);
  return (
    <Question
      title={words("desk.front.bringBack.title", { number })}
      about={
        launch
          ? words("desk.front.bringBack.about", {
              edition: edition.name,
              moment: launch.moment.words,
              who: launch.by ?? words("desk.front.earlier.somebody"),
            })
          : edition.name
      }
      action={bringBackFrontAction}
      fields={{ language: edition.language, number, replaces: live }}
      tone="act"
      button={words("desk.front.bringBack.go", { number })}
      leave={words("desk.front.bringBack.leave", { number: live })}
      back={`/desk/front?edition=${edition.language}`}
      consequence={words("desk.front.bringBack.consequence", { number: live })}
    >
      <p className="strong">{words("desk.front.bringBack.changes", { count })}</p>
      <Changes front={earlier} words={words} />
      {picturesLeft > 0 ? (
        <Notice tone="warn" title={words("desk.front.bringBack.pictures", { count: picturesLeft })} />
      ) : null}
      {saved ? <p className="small">{words("desk.front.bringBack.draft")}</p> : null}
    </Question>
  );
}
