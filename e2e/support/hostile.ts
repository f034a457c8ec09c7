import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { expect, type APIRequestContext } from "@playwright/test";

/** What no answer may hold: files of the machine, of the project, and what an error says of itself. */
export const INSIDES =
  /root:x:0|"packageManager"|"devDependencies"|DATABASE_URL|\n\s+at .+:\d+:\d+|PrismaClient/;

type Asked = Awaited<ReturnType<APIRequestContext["fetch"]>>;

/** Fails where an answer is one of a broken server, or is not of these statuses, or holds what nobody may read. */
export async function isHarmless(answer: Asked, what: string, statuses?: number[]): Promise<void> {
  if (statuses) expect(statuses, what).toContain(answer.status());
  else expect(answer.status(), what).toBeLessThan(500);
  expect(await answer.text(), what).not.toMatch(INSIDES);
}

/** Sends exactly these bytes to the newsroom under test, which every client would put in order first. */
export async function answerTo(bytes: string): Promise<string> {
  const socket = connect(Number(process.env.E2E_PORT), "localhost");
  socket.on("error", () => undefined);
  socket.write(bytes);
  return text(socket);
}
