import { z } from "zod";
import slugify from "@sindresorhus/slugify";
import type { Newsroom } from "@/lib/newsroom";
import { FieldsWrong } from "@/lib/refusal";
import { hashPassword } from "./passwords";

const MIN_PASSWORD = 12;

export const personFields = z.object({
  name: z.string().trim().min(1).max(200),
  email: z.email().toLowerCase().max(320),
  role: z.enum(["reporter", "editor", "admin"]),
  password: z.string().min(MIN_PASSWORD).max(1_000).optional(),
  handle: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .max(100)
    .optional(),
  language: z.string().max(10).optional(),
});

/**
 * Adds a person to the staff. Used where nobody is there yet to allow it: the
 * seed and `npm run create-admin`. Refuses an address that somebody has.
 */
export async function addPerson(
  newsroom: Newsroom,
  given: z.input<typeof personFields>,
): Promise<{ personId: number }> {
  const { password, handle, ...fields } = personFields.parse(given);
  const taken = await newsroom.db.person.findUnique({ where: { email: fields.email } });
  if (taken) throw new FieldsWrong({ email: "emailTaken" });
  const person = await newsroom.db.person.create({
    data: {
      ...fields,
      language: fields.language ?? "en",
      handle: handle ?? (await freeHandle(newsroom, fields.name)),
      passwordHash: password === undefined ? null : await hashPassword(password),
      createdAt: newsroom.clock.now(),
    },
  });
  return { personId: person.id };
}

async function freeHandle(newsroom: Newsroom, name: string): Promise<string> {
  const wanted = slugify(name) || "person";
  const taken = await newsroom.db.person.findMany({
    where: { handle: { startsWith: wanted } },
    select: { handle: true },
  });
  const handles = new Set(taken.map((person) => person.handle));
  if (!handles.has(wanted)) return wanted;
  let number = 2;
  while (handles.has(`${wanted}-${number}`)) number += 1;
  return `${wanted}-${number}`;
}
