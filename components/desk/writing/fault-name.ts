import { useTranslations } from "use-intl";

/** Where a fault of a save stands: the id of its field, and what that is called. `name` is "" where it has no name. */
export type FaultPlace = { id: string; name: string };

/** Reads the path of a fault ("draft.content.headline", "draft.content.body.blocks.3.text") as a place on the screen. */
export function useFaultPlace(): (path: string) => FaultPlace {
  const fields = useTranslations("desk.draft.merge.fields");
  const places = useTranslations("desk.editor.places");
  const lead = useTranslations("desk.editor.lead");
  return (path) => {
    const [field = "", ...rest] = path.replace(/^(?:draft\.)?(?:content\.|aside\.)?/, "").split(".");
    if (field === "body") {
      const block = /^blocks\.(\d+)/.exec(rest.join("."))?.[1];
      return { id: "body", name: block ? places("block", { number: Number(block) + 1 }) : places("body") };
    }
    const part = rest.at(-1) ?? "";
    if (field === "lead" && LEAD_WORDS.has(part)) {
      const name = lead(part as "caption");
      return { id: `lead-${part}`, name: `${fields("lead")}: ${name}` };
    }
    return { id: field, name: fields.has(field as "headline") ? fields(field as "headline") : "" };
  };
}

const LEAD_WORDS = new Set(["caption", "credit", "alt"]);
