import { momentOf, showMoment } from "@/lib/dates";
import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { readSiteSettings } from "@/lib/settings/site";
import type { OpenReportsView } from "./fields";
import { withReadableReports } from "./readable-reports";

/** The most stories that the list names. */
const MOST = 100;

/** The stories with open reports that an actor may read, the longest waiting first, and how many reports there are in all. */
export async function listOpenReports({ db }: Newsroom, actor: Actor): Promise<OpenReportsView> {
  const story = withReadableReports(actor);
  const { zone } = await readSiteSettings(db);
  const [states, waiting] = await Promise.all([
    db.report.groupBy({ by: ["state"], where: { story }, _count: true }),
    db.report.groupBy({
      by: ["storyId"],
      where: { story, state: "open" },
      _count: true,
      _min: { receivedAt: true },
      orderBy: { _min: { receivedAt: "asc" } },
      take: MOST,
    }),
  ]);
  const oldest = await db.report.findMany({
    where: {
      state: "open",
      OR: waiting.flatMap(({ storyId, _min }) =>
        _min.receivedAt ? [{ storyId, receivedAt: _min.receivedAt }] : [],
      ),
    },
    include: { story: { include: { edition: true, working: { select: { headline: true } } } } },
    orderBy: [{ receivedAt: "asc" }, { id: "asc" }],
    distinct: ["storyId"],
  });
  const count = new Map(waiting.map((row) => [row.storyId, row._count]));
  const language = actor.kind === "person" ? actor.language : "en";
  return {
    counts: {
      ...{ open: 0, answered: 0, closed: 0, spam: 0 },
      ...Object.fromEntries(states.map((row) => [row.state, row._count])),
    },
    stories: oldest.map((row) => ({
      storyId: row.storyId,
      headline: row.story.working?.headline ?? "",
      language: row.story.edition.language,
      count: count.get(row.storyId) ?? 1,
      oldest: showMoment(momentOf(row.receivedAt), language, zone),
      text: row.text,
    })),
  };
}
