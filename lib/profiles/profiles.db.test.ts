import { beforeAll, describe, expect, it } from "vitest";
import { FieldsWrong, NotAllowed } from "@/lib/refusal";
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

const typed = (personId: number, fields: Record<string, string | string[]>) =>
  profileForm.parse({ personId: String(personId), ...fields });

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
    await saveProfile(room.newsroom, reporter, typed(reporter.id, fields));
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
    await saveProfile(room.newsroom, reporter, typed(reporter.id, fields));
    expect(await room.newsroom.db.logEntry.count({ where: { act: "profile.save" } })).toBe(1);
  });

  it("is changed by its person and by an admin, and by nobody else, whatever they are", async () => {
    const fields = { "about-en": "Writes about the river." };
    await expect(saveProfile(room.newsroom, other, typed(reporter.id, fields))).rejects.toThrow(NotAllowed);
    expect(await findProfile(room.newsroom, other, reporter.id)).toBeNull();
    await saveProfile(room.newsroom, admin, typed(reporter.id, fields));
    expect((await findProfile(room.newsroom, admin, reporter.id))?.profiles[0]?.words.about).toBe(
      "Writes about the river.",
    );
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
