import { z } from "zod";

/** Days beyond these are slips of a key, and some of them no database can hold. */
const EARLIEST = "1900-01-01";
const LATEST = "2200-12-31";

/** A day of the calendar that somebody typed, "2026-11-19"; refuses as "dateWrong" what is none, or lies centuries away. */
export const typedDay = z.iso
  .date({ message: "dateWrong" })
  .refine((day) => day >= EARLIEST && day <= LATEST, "dateWrong");
