import { isDeepStrictEqual } from "node:util";
import type { z } from "zod";
import { authorize } from "@/lib/authorize";
import { appendLog } from "@/lib/log";
import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { deskSettings, readDeskSettings } from "./desk";

/** Sets how this newsroom works together. The log keeps what it was before; what stays as it is leaves no entry. Refuses all but admins. */
export async function writeDeskSettings(
  newsroom: Newsroom,
  actor: Actor,
  settings: z.input<typeof deskSettings>,
): Promise<void> {
  authorize(actor, "settings.write");
  const after = deskSettings.parse(settings);
  await newsroom.db.$transaction(async (tx) => {
    // Two admins at once: the second waits here, and then reads what the first has set.
    await tx.$executeRaw`INSERT INTO "settings" ("name", "value") VALUES ('desk', '{}'::jsonb) ON CONFLICT DO NOTHING`;
    await tx.$queryRaw`SELECT 1 FROM "settings" WHERE "name" = 'desk' FOR UPDATE`;
    const before = await readDeskSettings(tx);
    if (isDeepStrictEqual(before, after)) return;
    await tx.setting.update({ where: { name: "desk" }, data: { value: after } });
    await appendLog(tx, { act: "settings.write", at: newsroom.clock.now(), actor, data: { before, after } });
  });
}
