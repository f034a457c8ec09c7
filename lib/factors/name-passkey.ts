import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { NotFound } from "@/lib/refusal";
import { withOwnFactors } from "./own-factors";

/** Calls one of one's own passkeys something else. Another's is not there. */
export async function namePasskey(
  newsroom: Newsroom,
  actor: Actor,
  { passkeyId, name }: { passkeyId: number; name: string },
): Promise<void> {
  await withOwnFactors(newsroom, actor, "factor.add", async ({ tx, personId }) => {
    const { count } = await tx.passkey.updateMany({ where: { id: passkeyId, personId }, data: { name } });
    if (count === 0) throw new NotFound("passkey");
  });
}
