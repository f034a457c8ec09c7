import { useTranslations } from "use-intl";
import { altFaults, altLength, type AltAsked } from "@/lib/media/alt-help";

/** How long an alternative text is, and what can be better about it. */
export function AltHelp(asked: AltAsked) {
  const words = useTranslations("desk.blocks.altHelp");
  const faults = altFaults(asked);
  return (
    <div className="althelp small" role="status">
      {asked.decorative ? null : (
        <p className="num muted">{words("length", { count: altLength(asked.alt) })}</p>
      )}
      {faults.map((fault) => (
        <p key={fault} className={fault === "missing" ? "stop" : "warn"}>
          {words(fault)}
        </p>
      ))}
    </div>
  );
}
