"use client";

import { useTranslations } from "use-intl";
import { useDraftField } from "./draft.client";

/** The screen's name, for whoever hears it: with the headline as it is typed, or with what stands for none. */
export function StoryTitle({ without }: { without: string }) {
  const words = useTranslations("desk.editor");
  const [headline] = useDraftField("headline");
  return <h1 className="vh">{words("title", { headline: headline || without })}</h1>;
}
