import { beforeAll, describe, expect, it } from "vitest";
import { Conflict, FieldsWrong, NotAllowed } from "@/lib/refusal";
import type { Actor } from "@/lib/permissions";
import { readPerson } from "@/lib/web/reader";
import { makeActor, makeLive, makeNewsroom, publishable } from "@/prisma/factories";
import { findProfile } from "./find-profile";
import { profileForm } from "./profile-form";
import { saveProfile } from "./save-profile";

let room: Awaited<ReturnType<typeof makeNewsroom>>;
let reporter: Actor & { kind: "person" };
let other: Actor & { kind: "person" };
let admin: Actor & { kind: "person" };

const typed = (personId: number, fields: Record<string, string | string[]>, base = "") =>
  profileForm.parse({ personId: String(personId), base, ...fields });
const seen = async (personId: number) => (await findProfile(room.newsroom, admin, personId))?.base ?? "";
const save = async (actor: Actor, personId: number, fields: Record<string, string | string[]>) =>
  saveProfile(room.newsroom, actor, typed(personId, fields, await seen(personId)));

beforeAll(async () => {
  room = await makeNewsroom();
  [reporter, other, admin] = await Promise.all([
    makeActor(room.newsroom, "reporter"),
    makeActor(room.newsroom, "editor"),
    makeActor(room.newsroom, "admin"),
  ]);
});

describe("a byline page", () => {
  it("says what its person wrote: role, languages, how to reach them, what to know of them", async () => {
    const editor = await makeActor(room.newsroom, "editor");
    await makeLive(
      room.newsroom,
      editor,
      publishable({
        sectionId: room.section.id,
        slug: "by-somebody",
        bylines: [{ name: reporter.name, personId: reporter.id }],
      }),
    );
    const fields = {
      "name-en": "Ana Verlinde",
      "title-en": "City reporter",
      "contact-en": "ana@newsroom.example",
      "disclosures-en": "Rents a flat from the town.",
      languages: ["en", "kk"],
    };
    await save(reporter, reporter.id, fields);
    const { handle } = await room.newsroom.db.person.findUniqueOrThrow({ where: { id: reporter.id } });
    expect(await readPerson("en", handle)).toMatchObject({
      name: "Ana Verlinde",
      role: "City reporter",
      contact: "ana@newsroom.example",
      disclosures: "Rents a flat from the town.",
      languages: ["English", "Kazakh"],
    });
    const entries = await room.newsroom.db.logEntry.findMany({ where: { act: "profile.save" } });
    expect(entries).toHaveLength(1);
    expect(entries[0]).toMatchObject({
      actorId: reporter.id,
      data: { person: reporter.id, name: reporter.name },
    });
    await save(reporter, reporter.id, fields);
    expect(await room.newsroom.db.logEntry.count({ where: { act: "profile.save" } })).toBe(1);
  });

  it("is changed by its person and by an admin, and by nobody else, whatever they are", async () => {
    const fields = { "about-en": "Writes about the river." };
    await expect(saveProfile(room.newsroom, other, typed(reporter.id, fields))).rejects.toThrow(NotAllowed);
    expect(await findProfile(room.newsroom, other, reporter.id)).toBeNull();
    await save(admin, reporter.id, fields);
    expect((await findProfile(room.newsroom, admin, reporter.id))?.profiles[0]?.words.about).toBe(
      "Writes about the river.",
    );
  });

  it("is not written over by whoever opened it before somebody else saved it, but once they have seen that", async () => {
    const writer = await makeActor(room.newsroom, "reporter");
    const base = await seen(writer.id);
    await save(admin, writer.id, { "title-en": "River reporter", languages: ["en", "ru"] });
    const mine = { "title-en": "Water reporter", "about-en": "Lives at the lock.", languages: ["en"] };
    const late = saveProfile(room.newsroom, writer, typed(writer.id, mine, base));
    const refused = await late.catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(Conflict);
    expect(refused).toMatchObject({
      code: "profileSavedFirst",
      values: { known: "yes", name: admin.name, moment: "2 March 2026, 09:00 (+05)" },
      theirs: {
        base: await seen(writer.id),
        fields: { "title-en": "River reporter", "about-en": "", languages: "English, Russian" },
      },
    });
    const stands = () => findProfile(room.newsroom, writer, writer.id);
    expect(await stands()).toMatchObject({
      languages: ["en", "ru"],
      profiles: [{ words: { title: "River reporter", about: "" } }],
    });
    // What says the same is no conflict.
    const same = { "title-en": "River reporter", languages: ["en", "ru"] };
    await saveProfile(room.newsroom, writer, typed(writer.id, same, base));
    const { theirs } = refused as Conflict;
    await saveProfile(room.newsroom, writer, typed(writer.id, mine, (theirs as { base: string }).base));
    expect(await stands()).toMatchObject({
      languages: ["en"],
      profiles: [{ words: { title: "Water reporter" } }],
    });
  });

  it("is refused with what a program or an editor left by mistake, field by field; what stood there is let be", async () => {
    const writer = await makeActor(room.newsroom, "reporter");
    const { db } = room.newsroom;
    await db.personProfile.create({ data: { personId: writer.id, language: "en", contact: "TK" } });
    await expect(
      save(writer, writer.id, {
        "contact-en": "TK",
        "about-en": "Born in [CHECK].",
        "disclosures-en": "None",
      }),
    ).rejects.toMatchObject({ fields: { "about-en": "editorsMark", "disclosures-en": "leaked" } });
    await save(writer, writer.id, { "contact-en": "TK", "disclosures-en": "None that we know of." });
    const stands = await db.personProfile.findFirst({ where: { personId: writer.id } });
    expect(stands).toMatchObject({ about: "", disclosures: "None that we know of." });
  });

  it("says whether readers can open it: once something under that name is live, and no sooner", async () => {
    const writer = await makeActor(room.newsroom, "reporter");
    const { handle } = await room.newsroom.db.person.findUniqueOrThrow({ where: { id: writer.id } });
    const isOut = async () => (await findProfile(room.newsroom, writer, writer.id))?.isOut;
    await save(writer, writer.id, { "about-en": "Writes about the lock." });
    expect([await isOut(), await readPerson("en", handle)]).toEqual([false, null]);
    const bylines = [{ name: writer.name, personId: writer.id }];
    const content = publishable({ sectionId: room.section.id, slug: "first-by-them", bylines });
    await makeLive(room.newsroom, other, content);
    expect([await isOut(), (await readPerson("en", handle))?.about]).toEqual([
      true,
      "Writes about the lock.",
    ]);
  });

  it("is saved once when two people press at the same moment", async () => {
    const writer = await makeActor(room.newsroom, "reporter");
    const base = await seen(writer.id);
    const both = [writer, admin].map((actor, index) =>
      saveProfile(room.newsroom, actor, typed(writer.id, { "title-en": `Reporter ${index}` }, base)),
    );
    const results = await Promise.allSettled(both);
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  it("is refused in a language in which the paper does not appear", async () => {
    const asked = saveProfile(room.newsroom, other, typed(other.id, { "title-xx": "x" }));
    await expect(asked).rejects.toThrow(FieldsWrong);
  });
});

describe("a profile's form", () => {
  it("names the field that is too long, and no language that nobody offered", () => {
    const long = profileForm.safeParse({ personId: "1", "about-en": "x".repeat(1_001) });
    expect(long.error?.issues[0]).toMatchObject({ path: ["about-en"], message: "tooLong" });
    expect(profileForm.safeParse({ personId: "1", languages: "tlh" }).success).toBe(false);
    expect(profileForm.parse({ personId: "1", languages: "en" }).languages).toEqual(["en"]);
  });
});
