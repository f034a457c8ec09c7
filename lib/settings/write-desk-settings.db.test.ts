import { beforeAll, describe, expect, it } from "vitest";
import { searchLog } from "@/lib/log/search";
import type { Actor } from "@/lib/permissions";
import { NotAllowed } from "@/lib/refusal";
import { makeActor, makeNewsroom } from "@/prisma/factories";
import { readDeskSettings } from "./desk";
import { writeDeskSettings } from "./write-desk-settings";

let room: Awaited<ReturnType<typeof makeNewsroom>>;
let admin: Actor;

const changes = async () =>
  (await searchLog(room.newsroom, admin, { act: "settings.write" })).entries.map(
    ({ details }) => details.secondReader,
  );

beforeAll(async () => {
  room = await makeNewsroom();
  admin = await makeActor(room.newsroom, "admin");
});

describe("how the newsroom works together", () => {
  it("is set by an admin, and the log keeps what it was before", async () => {
    await writeDeskSettings(room.newsroom, admin, { secondReader: "mandatory" });
    expect(await readDeskSettings(room.newsroom.db)).toEqual({
      ...{ secondReader: "mandatory", secondFactorFor: [] },
    });
    await writeDeskSettings(room.newsroom, admin, { secondReader: "asked" });
    expect(await changes()).toEqual([
      { before: "mandatory", after: "asked" },
      { before: "asked", after: "mandatory" },
    ]);
  });

  it("leaves no entry where nothing changed, and one where two admins set the same at once", async () => {
    const before = (await changes()).length;
    await writeDeskSettings(room.newsroom, admin, { secondReader: "asked" });
    expect(await changes()).toHaveLength(before);
    const second = await makeActor(room.newsroom, "admin");
    await Promise.all(
      [admin, second].map((who) => writeDeskSettings(room.newsroom, who, { secondReader: "mandatory" })),
    );
    expect(await changes()).toHaveLength(before + 1);
  });

  it("is refused to everybody else", async () => {
    for (const role of ["reporter", "editor"] as const) {
      const actor = await makeActor(room.newsroom, role);
      await expect(writeDeskSettings(room.newsroom, actor, { secondReader: "asked" })).rejects.toThrow(
        NotAllowed,
      );
    }
    expect(await readDeskSettings(room.newsroom.db)).toMatchObject({ secondReader: "mandatory" });
  });

  it("keeps in the log of which roles a second factor was wanted before and after", async () => {
    const settings = { secondReader: "mandatory" } as const;
    await writeDeskSettings(room.newsroom, admin, {
      ...settings,
      secondFactorFor: ["editor", "admin", "editor"],
    });
    await writeDeskSettings(room.newsroom, admin, { ...settings, secondFactorFor: ["admin", "editor"] });
    const { entries } = await searchLog(room.newsroom, admin, { act: "settings.write" });
    expect(entries[0]?.details).toEqual({ secondFactorFor: { before: [], after: ["admin", "editor"] } });
    await writeDeskSettings(room.newsroom, admin, settings);
  });
});
