import { z } from "zod";

/** What is asked of a person's own fields wherever they are typed. */

/** As it stands in bylines and in mails: one line, of letters that can be seen. */
export const personName = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .regex(/^[^\p{Cc}\p{Zl}\p{Zp}]+$/u)
  .refine((name) => /[\p{L}\p{N}]/u.test(name), "unseen");

/** An e-mail address as it is kept: in small letters, so that it is found however it is typed. */
export const personEmail = z
  .string()
  .trim()
  .toLowerCase()
  .min(1)
  .max(320)
  .refine((text) => z.email().safeParse(text).success, "email");

export const personRole = z.enum(["reporter", "editor", "admin"]);
