import type { ReactNode } from "react";
import type { SiteView } from "@/lib/stories/view";
import type { Words } from "@/lib/words/words";
import { SiteFoot } from "./site-foot";
import { SiteHead } from "./site-head";

type Props = {
  site: SiteView;
  words: Words;
  /** How the page's own part is laid out. */
  layout: "front" | "sheet" | "plain";
  children: ReactNode;
};

const MAIN = { front: "front", sheet: "sheet wrap", plain: "wrap" };

/** Any page of the site: the way to its text, the head, the text, the foot. */
export function SitePage({ site, words, layout, children }: Props) {
  return (
    <>
      <a className="skip" href="#main">
        {words("site.skip")}
      </a>
      <SiteHead site={site} words={words} front={layout === "front"} />
      <main id="main" className={MAIN[layout]}>
        {children}
      </main>
      <SiteFoot site={site} words={words} />
    </>
  );
}
