import { describe, expect, it } from "vitest";
import { ensureFirstEdition } from "@/lib/editions/first";
import { openNewsroom } from "@/lib/newsroom";
import { createStory } from "@/lib/stories/create";
import { findPersonActor } from "./actors";
import { addPerson } from "./add";
import { verifySignIn } from "./sign-in";

const newsroom = openNewsroom();

describe("the first admin of an empty newsroom", () => {
  it("has a place to write for, signs in with the password, and is refused with another", async () => {
    expect(await ensureFirstEdition(newsroom)).toBe(true);
    expect(await ensureFirstEdition(newsroom)).toBe(false);
    const email = "first@newsroom.example";
    const password = "a password of some length";
    const { personId } = await addPerson(newsroom, { name: "First Admin", email, role: "admin", password });
    expect(await verifySignIn(newsroom, { email, password }, {})).toMatchObject({ personId });
    expect(await verifySignIn(newsroom, { email, password: "another" }, {})).toBeNull();
    expect(await verifySignIn(newsroom, { email: "nobody@newsroom.example", password }, {})).toBeNull();
    const actor = await findPersonActor(newsroom, personId);
    if (!actor) throw new Error("The admin is not there.");
    expect((await createStory(newsroom, actor, { language: "en" })).version).toBe(1);
  });

  it("cannot be added twice, and is nobody once disabled", async () => {
    const fields = { name: "Second Admin", email: "second@newsroom.example", role: "admin" } as const;
    const { personId } = await addPerson(newsroom, fields);
    await expect(addPerson(newsroom, fields)).rejects.toMatchObject({ fields: { email: "emailTaken" } });
    await newsroom.db.person.update({ where: { id: personId }, data: { disabledAt: new Date() } });
    expect(await findPersonActor(newsroom, personId)).toBeNull();
  });
});
