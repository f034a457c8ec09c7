import { Icon, type IconName } from "@/components/ui/icon";
import type { RightsLabel } from "@/lib/media/fields";
import type { Words } from "@/lib/words/words";

/** What must be known of a picture's rights first, in words and a shape. */
export function RightsBadge({ label, words }: { label: RightsLabel; words: Words }) {
  const [tone, icon] = lookOf(label);
  return (
    <span className={`badge ${tone}`}>
      <Icon name={icon} />
      {rightsWords(label, words)}
    </span>
  );
}

function lookOf(label: RightsLabel): ["stop" | "warn" | "live", IconName] {
  switch (label.is) {
    case "doNotUse":
    case "ended":
    case "noCredit":
      return ["stop", "pictureOff"];
    case "until":
      return [label.soon ? "warn" : "live", "hour"];
    case "licence":
      return label.licence === "unknown" ? ["warn", "pictureOff"] : ["live", "shield"];
  }
}

function rightsWords(label: RightsLabel, words: Words): string {
  switch (label.is) {
    case "doNotUse":
    case "noCredit":
      return words(`desk.library.label.${label.is}`);
    case "ended":
    case "until":
      return words(`desk.library.label.${label.is}`, { day: label.at.dayWords });
    case "licence":
      return words(`desk.library.licences.${label.licence}`);
  }
}
