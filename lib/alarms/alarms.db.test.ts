import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { appendLog } from "@/lib/log";
import { noteRefusal } from "@/lib/log/note-refusal";
import type { Actor } from "@/lib/permissions";
import { NotAllowed } from "@/lib/refusal";
import { A_MORNING, makeActor, makeNewsroom } from "@/prisma/factories";
import { listAlarms } from "./list-alarms";
import { settleAlarm } from "./settle-alarm";
import { watchLog } from "./watch-log";

type Person = Actor & { kind: "person" };
let room: Awaited<ReturnType<typeof makeNewsroom>>;
let admin: Person;
let reporter: Person;

beforeAll(async () => {
  room = await makeNewsroom();
  admin = await makeActor(room.newsroom, "admin");
  reporter = await makeActor(room.newsroom, "reporter");
});
let day = 0;
/** Each on a day of its own: what was noticed on another is not read again. */
beforeEach(async () => {
  room.clock.set(new Date(Date.parse(A_MORNING) + (day += 1) * 24 * 60 * 60_000));
  await room.newsroom.db.alarm.deleteMany();
});

/** Somebody signs in with a browser that is not known of them. */
async function signsIn(actor: Person, device?: "new"): Promise<void> {
  const at = room.clock.now();
  const data = device ? { device } : undefined;
  const origin = "203.0.113.5 · Firefox on Linux";
  await room.newsroom.db.$transaction((tx) =>
    appendLog(tx, { act: "session.open", at, actor: { ...actor, origin }, data }),
  );
}

describe("something unusual", () => {
  it("is told to admins once, however many servers read the log, and to nobody else", async () => {
    await signsIn(reporter);
    expect(await watchLog(room.newsroom)).toBe(0);
    await signsIn(reporter, "new");
    const raised = await Promise.all([1, 2, 3].map(() => watchLog(room.newsroom)));
    expect(raised.reduce((sum, count) => sum + count)).toBe(1);
    const { alarms, count } = await listAlarms(room.newsroom, admin);
    expect(count).toBe(1);
    const says = `${reporter.name} signed in with a browser that is new for them: 203.0.113.5 · Firefox on Linux`;
    expect(alarms).toMatchObject([{ says }]);
    expect(await listAlarms(room.newsroom, reporter)).toEqual({ alarms: [], count: 0 });
  });

  it("is settled by an admin, which the log keeps, and does not come back", async () => {
    await signsIn(reporter, "new");
    await watchLog(room.newsroom);
    const [alarm] = (await listAlarms(room.newsroom, admin)).alarms;
    if (!alarm) throw new Error("No alarm was raised.");
    const settle = (actor: Person) => settleAlarm(room.newsroom, actor, { alarmId: BigInt(alarm.id) });
    await expect(settle(reporter)).rejects.toMatchObject({ code: "onlyAdmins" });
    await Promise.all([settle(admin), settle(admin)]);
    await watchLog(room.newsroom);
    expect((await listAlarms(room.newsroom, admin)).count).toBe(0);
    const entries = { act: "alarm.settle", actorId: admin.id };
    expect(await room.newsroom.db.logEntry.count({ where: entries })).toBe(1);
    await expect(settleAlarm(room.newsroom, admin, { alarmId: 987_654n })).rejects.toMatchObject({
      code: "notFound",
    });
  });
});

describe("somebody who asks again and again for what they may not do", () => {
  it("stands in the log, without filling it, and raises one alarm", async () => {
    const refusal = new NotAllowed("onlyEditors", { act: "story.publish" });
    for (let asked = 0; asked < 40; asked += 1) await noteRefusal(room.newsroom, reporter, refusal);
    const where = { act: "refusal.note", actorId: reporter.id };
    expect(await room.newsroom.db.logEntry.count({ where })).toBe(30);
    const [entry] = await room.newsroom.db.logEntry.findMany({ where, take: 1 });
    expect(entry?.data).toEqual({ refused: "story.publish", code: "onlyEditors" });
    await watchLog(room.newsroom);
    expect((await listAlarms(room.newsroom, admin)).alarms.map(({ says }) => says)).toEqual([
      `${reporter.name} was refused 30 times within an hour`,
    ]);
  });
});
