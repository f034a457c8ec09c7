import type { Finding } from "@/lib/stories/desk-view";
import type { Words } from "@/lib/words/words";
import { placeHref, placeWords } from "./place-href";

type Props = {
  finding: Pick<Finding, "code" | "place">;
  /** The editor's screen, where the finding stands on another one. */
  editor?: string;
  words: Words;
};

/** The way to the field in which a finding can be mended. */
export function PlaceLink({ finding, editor = "", words }: Props) {
  const name = placeWords(finding.place ?? "", words);
  const href = placeHref(finding);
  if (name === "") return null;
  if (href === undefined) return <span className="muted">{name}</span>;
  return (
    <a className="link" href={editor + href}>
      {name}
    </a>
  );
}
