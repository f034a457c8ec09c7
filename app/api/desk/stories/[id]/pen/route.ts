import { answerPenRequest } from "@/lib/pens/answer-request";
import { exchange, idIn } from "@/lib/web/exchange";
import { penRequest } from "@/lib/writing/requests";

export const dynamic = "force-dynamic";

/** Takes, keeps, lays down, asks for or hands over the pen; the answer says how things stand then. */
export const POST = exchange(penRequest, ({ newsroom, actor }, asked, { id }) =>
  answerPenRequest(newsroom, actor, idIn(id), asked),
);
