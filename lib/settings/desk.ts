import { z } from "zod";
import type { Database, Transaction } from "@/lib/database";

/** How this newsroom works together, kept as one settings row that readers never see. */
export const deskSettings = z.object({
  /** Whether an editor's own text may go out before a colleague has read it. */
  secondReader: z.enum(["asked", "mandatory"]).default("asked"),
  /** Whoever has one of these roles signs in with a second factor, or is led to set one up first. */
  secondFactorFor: z
    .array(z.enum(["reporter", "editor", "admin"]))
    .default([])
    .transform((roles) => [...new Set(roles)].sort()),
});

export type DeskSettings = z.infer<typeof deskSettings>;

/** The desk's settings, with the defaults where nothing is set. */
export async function readDeskSettings(db: Database | Transaction): Promise<DeskSettings> {
  const row = await db.setting.findUnique({ where: { name: "desk" } });
  return deskSettings.parse(row?.value ?? {});
}
