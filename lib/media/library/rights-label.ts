import type { Picture } from "@/prisma/generated/client";
import { momentOf, showMoment } from "@/lib/dates";
import { daysAfter } from "./attention";
import type { RightsLabel } from "@/lib/media/fields";
import { ENDING_DAYS } from "./library-filter";
import { lastInstant } from "@/lib/media/rights-day";

type Rights = Pick<Picture, "doNotUse" | "rightsUntil" | "credit" | "licence">;

/** What must be known of a picture's rights first: that it may not be used, until when it may, what is missing, or its licence. */
export function rightsLabel(
  { doNotUse, rightsUntil, credit, licence }: Rights,
  { now, zone, language }: { now: Date; zone: string; language: string },
): RightsLabel {
  if (doNotUse !== null) return { is: "doNotUse" };
  const at = rightsUntil && showMoment(momentOf(lastInstant(rightsUntil)), language, zone);
  if (rightsUntil && at && rightsUntil <= now) return { is: "ended", at };
  if (credit === "") return { is: "noCredit" };
  if (rightsUntil && at) return { is: "until", at, soon: rightsUntil <= daysAfter(now, ENDING_DAYS) };
  return { is: "licence", licence };
}
