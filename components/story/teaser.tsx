import type { ReactNode } from "react";
import type { TeaserView } from "@/lib/stories/view";
import { entryMark } from "./entry-mark";
import { KindLabel } from "./kind-label";
import { Picture } from "./picture";
import type { Layout } from "./picture-layouts";

type Props = {
  story: TeaserView;
  /** The level of its headline, one below the heading it stands under. */
  level: 2 | 3;
  className?: string;
  picture?: boolean;
  pictureLayout?: TeaserLayout;
  label?: boolean;
  summary?: boolean;
  /** What stands under the headline and summary: a date, names. */
  children?: ReactNode;
};

/** A story in a list or on a front: picture, section and kind, headline, summary, each only where there is one. */
export function Teaser({
  story,
  level,
  className = "",
  picture = true,
  pictureLayout = "list",
  label = true,
  summary = true,
  children,
}: Props) {
  return (
    <article className={teaserClass(story, className)} {...entryMark(story)}>
      {picture && <TeaserPicture story={story} layout={pictureLayout} />}
      <div className="story__text">
        <SectionLabel story={story} section={label} />
        <TeaserTitle story={story} level={level} />
        {summary && <Summary story={story} />}
        {children}
      </div>
    </article>
  );
}

/** Opinion headlines are set in a lighter weight; sponsored work stands on a ground of its own. */
export function teaserClass({ kind }: Pick<TeaserView, "kind">, className = ""): string {
  const genre = kind === "opinion" || kind === "sponsored" ? `story--${kind}` : "";
  return ["story", genre, className].filter(Boolean).join(" ");
}

type TeaserLayout = Exclude<Layout, "lead" | "wide" | "text" | "gallery">;
type PictureProps = { story: TeaserView; layout: TeaserLayout; first?: boolean };

export function TeaserPicture({ story: { picture }, layout, first = false }: PictureProps) {
  if (!picture) return null;
  return (
    <div className="story__pic">
      <Picture picture={picture} layout={layout} first={first} />
    </div>
  );
}

type LabelProps = {
  story: TeaserView;
  /** Where the page itself says which section it is, only the kind is said. */
  section?: boolean;
};

/** Which section a story stands in, and what it is where it is not news. */
export function SectionLabel({ story: { section, label }, section: withSection = true }: LabelProps) {
  const named = withSection ? section : undefined;
  if (!named && !label) return null;
  if (named && isSaidBySection({ section, label }))
    return (
      <p className="label">
        <a href={named.href}>
          <KindLabel label={label} />
        </a>
      </p>
    );
  return (
    <p className="label">
      {named && <a href={named.href}>{named.name}</a>}
      {named && label && " "}
      <KindLabel label={label} />
    </p>
  );
}

/** Whether the section is called what the story is: opinion in "Opinion". It is said once. */
export function isSaidBySection({ section, label }: Pick<TeaserView, "section" | "label">): boolean {
  return section !== undefined && section.name.toLowerCase() === label?.words.toLowerCase();
}

export function TeaserTitle({ story, level }: { story: TeaserView; level: 2 | 3 }) {
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <Heading className="story__title">
      <a href={story.href}>{story.headline}</a>
    </Heading>
  );
}

export function Summary({ story: { standfirst } }: { story: TeaserView }) {
  return standfirst ? <p className="story__sum">{standfirst}</p> : null;
}
