import { momentOf, showMoment } from "@/lib/dates";
import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { readSiteSettings } from "@/lib/settings/site";
import type { SessionView } from "./fields";
import { listSessions } from "./list-sessions";

/** One's own browsers, this one first, with the times in the site's zone. */
export async function showSessions(
  newsroom: Newsroom,
  actor: Actor & { kind: "person" },
  here: string,
): Promise<SessionView[]> {
  const [sessions, { zone }] = await Promise.all([
    listSessions(newsroom, actor, actor.id),
    readSiteSettings(newsroom.db),
  ]);
  const say = (at: Date) => showMoment(momentOf(at), actor.language, zone);
  return sessions
    .map(({ openedAt, seenAt, ...session }) => ({
      ...session,
      opened: say(openedAt),
      seen: say(seenAt),
      here: session.id === here,
    }))
    .sort((one, other) => Number(other.here) - Number(one.here));
}
