import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { presenceOf } from "@/lib/sittings/presence";
import type { SittingNamed } from "@/lib/sittings/sittings";
import { takeOverPen } from "@/lib/stories/take-over";
import type { PenRequest, Presence } from "@/lib/writing/fields";
import { askForPen, handOver, keepPen } from "./ask";
import { letGo, renewPen, takePen } from "./hold";

type Deed = (newsroom: Newsroom, actor: Actor, named: SittingNamed) => Promise<unknown>;

const DEEDS: Record<PenRequest["do"], Deed> = {
  take: takePen,
  renew: renewPen,
  letGo,
  ask: askForPen,
  handOver,
  keep: keepPen,
  takeOver: takeOverPen,
};

/** Does with the pen what a tab asks for, and says how things stand then. */
export async function answerPenRequest(
  newsroom: Newsroom,
  actor: Actor,
  storyId: number,
  asked: PenRequest,
): Promise<Presence> {
  await DEEDS[asked.do](newsroom, actor, { storyId, sitting: asked.sitting });
  return presenceOf(newsroom, actor, storyId, asked.sitting);
}
