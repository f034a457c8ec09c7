import { z } from "zod";

/** The largest id that a row can have: PostgreSQL counts them in 32 bits, one of them for the sign. */
export const LARGEST_ROW_ID = 2 ** 31 - 1;

/** An id that comes in. A larger number names no row, and the database refuses to look for it. */
export const rowId = z.number().int().positive().max(LARGEST_ROW_ID);

/** Whether a number can be looked for: what is stored may name a row that cannot be. */
export function isRowId(id: number): boolean {
  return Number.isInteger(id) && id > 0 && id <= LARGEST_ROW_ID;
}
