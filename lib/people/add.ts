import { z } from "zod";
import slugify from "@sindresorhus/slugify";
import type { Newsroom } from "@/lib/newsroom";
import { FieldsWrong } from "@/lib/refusal";
import { newsroomName } from "@/lib/mail/newsroom-name";
import type { Transaction } from "@/lib/database";
import { requireStrong } from "./password-strength";
import { hashPassword } from "./passwords";
import { personEmail, personName, personRole } from "./person-fields";

export const personFields = z.object({
  name: personName,
  email: personEmail,
  role: personRole,
  password: z.string().optional(),
  handle: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .max(100)
    .optional(),
  language: z.string().max(10).optional(),
});

/**
 * Adds a person to the staff. Used where nobody is there yet to allow it: the
 * seed and `npm run create-admin`. Refuses an address that somebody has, and a weak password.
 */
export async function addPerson(
  newsroom: Newsroom,
  given: z.input<typeof personFields>,
): Promise<{ personId: number }> {
  const { password, handle, ...fields } = personFields.parse(given);
  const taken = await newsroom.db.person.findUnique({ where: { email: fields.email } });
  if (taken) throw new FieldsWrong({ email: "emailTaken" });
  const language = fields.language ?? "en";
  if (password !== undefined)
    await requireStrong(password, { ...fields, newsroom: await newsroomName(newsroom, language) });
  const person = await newsroom.db.person.create({
    data: {
      ...fields,
      language,
      handle: handle ?? (await freeHandle(newsroom.db, fields.name)),
      passwordHash: password === undefined ? null : await hashPassword(password),
      createdAt: newsroom.clock.now(),
    },
  });
  return { personId: person.id };
}

/** The last part of a byline page's address for somebody of this name: the first that nobody has. */
export async function freeHandle(db: Pick<Transaction, "person">, name: string): Promise<string> {
  const wanted = slugify(name) || "person";
  const taken = await db.person.findMany({
    where: { handle: { startsWith: wanted } },
    select: { handle: true },
  });
  const handles = new Set(taken.map((person) => person.handle));
  if (!handles.has(wanted)) return wanted;
  let number = 2;
  while (handles.has(`${wanted}-${number}`)) number += 1;
  return `${wanted}-${number}`;
}
