import type { Database } from "@/lib/database";
import { storyContent, type StoryContent } from "@/lib/stories/fields";
import type { PublicState, WorkingState } from "../generated/enums";

/** What a person sees of a story before they act; it may be out of date by then, as any screen may. */
export type Screen = {
  storyId: number;
  publicState: PublicState;
  workingState: WorkingState;
  version: number;
  content: StoryContent;
  publicRevisionId: number | null;
  approvedRevisionId: number | null;
  /** Newest first. */
  revisionIds: number[];
  /** Whether the newest revision holds the text as it stands. */
  cut: boolean;
  /** Whether the text has a headline. */
  written: boolean;
  embargoed: boolean;
  unsigned: boolean;
  waiting: number[];
  publicNumbers: number[];
};

type Row = Omit<Screen, "storyId" | "content" | "cut" | "written" | "embargoed"> & {
  content: unknown;
  headline: string;
  cutVersion: number | null;
  held: boolean;
  embargoUntil: Date | null;
};

/** Looks at a story as it stands now. */
export async function look(db: Database, storyId: number): Promise<Screen> {
  const [row] = await db.$queryRaw<Row[]>`
    SELECT s.public_state AS "publicState", s.working_state AS "workingState", w.version, w.content, w.headline,
           s.public_revision_id AS "publicRevisionId", s.approved_revision_id AS "approvedRevisionId",
           s.held, s.embargo_until AS "embargoUntil", s.unsigned,
           (SELECT r.working_version FROM revisions r WHERE r.story_id = s.id AND r.reason <> 'aside'
            ORDER BY r.number DESC LIMIT 1) AS "cutVersion",
           ARRAY(SELECT r.id FROM revisions r WHERE r.story_id = s.id ORDER BY r.number DESC) AS "revisionIds",
           ARRAY(SELECT d.id FROM schedules d WHERE d.story_id = s.id AND d.state = 'waiting') AS waiting,
           ARRAY(SELECT l.public_number FROM log_entries l WHERE l.story_id = s.id AND l.public_number IS NOT NULL
                 ORDER BY l.public_number) AS "publicNumbers"
    FROM stories s JOIN working_copies w ON w.story_id = s.id WHERE s.id = ${storyId}`;
  if (!row) throw new Error(`There is no story ${storyId} to look at.`);
  const { cutVersion, held, embargoUntil, headline, content, ...seen } = row;
  return {
    ...seen,
    storyId,
    content: storyContent.parse(content),
    cut: cutVersion === row.version,
    written: headline !== "",
    embargoed: held || embargoUntil !== null,
  };
}
