import { useLayoutEffect, useRef, type ReactNode } from "react";
import { HEADLINE_SIZES } from "@/lib/cards/fields";

type DrawnCardProps = {
  siteName: string;
  label: string | undefined;
  headline: string;
  /** The square beside the words. */
  children?: ReactNode;
};

/** A drawn card is so wide, in pixels; here everything on it is a part of that. */
const WIDTH = 1200;

/** The card that is drawn for a story, as it will be: the style sheet has its measures. */
export function DrawnCard({ siteName, label, headline, children }: DrawnCardProps) {
  return (
    <div className={children ? "drawn-card with-picture" : "drawn-card"}>
      <p className="drawn-card__paper">{siteName}</p>
      {label ? <p className="drawn-card__label">{label}</p> : null}
      <Headline key={String(Boolean(children))}>{headline}</Headline>
      {children}
    </div>
  );
}

/** As large as it fits. */
function Headline({ children }: { children: string }) {
  const place = useRef<HTMLParagraphElement>(null);
  useLayoutEffect(() => {
    const set = place.current;
    if (!set) return;
    for (const size of HEADLINE_SIZES) {
      set.style.fontSize = `${(100 * size) / WIDTH}cqw`;
      if (set.scrollHeight <= set.clientHeight && set.scrollWidth <= set.clientWidth) return;
    }
  }, [children]);
  return (
    <p ref={place} className="drawn-card__title">
      {children}
    </p>
  );
}
