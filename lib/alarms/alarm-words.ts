import type { Words } from "@/lib/words/words";
import type { AlarmKind } from "./unusual";

/** What an alarm says, as one sentence. */
export function alarmWords({ kind, data }: { kind: string; data: unknown }, words: Words): string {
  const {
    name = "",
    by = "",
    origin = "",
    count = 0,
  } = data as Partial<Record<"name" | "by" | "origin", string>> & {
    count?: number;
  };
  return words(`desk.alarms.${kind as AlarmKind}`, { name, by, origin: origin || "–", count });
}
