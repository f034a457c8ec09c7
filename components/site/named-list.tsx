import type { ListView } from "@/lib/stories/view";
import type { Words } from "@/lib/words/words";
import { DayList } from "./day-list";
import { PageLinks } from "./page-links";

type Props = {
  list: ListView;
  name: string;
  /** What the name is: a role, "Topic". */
  label?: string | undefined;
  about?: string | undefined;
  words: Words;
};

/** Everything by a person or about a topic. */
export function NamedList({ list, name, label, about, words }: Props) {
  const intro = about || (list.days.length === 0 ? words("site.front.empty") : undefined);
  return (
    <>
      <header className={label ? "sheet__head railed" : "sheet__head"}>
        {label && <p className="label">{label}</p>}
        <div>
          <h1>{name}</h1>
          {intro && <p className="intro">{intro}</p>}
        </div>
      </header>
      <DayList days={list.days} sections />
      <PageLinks pages={list.pages} words={words} />
    </>
  );
}
