import type { Picture } from "@/prisma/generated/client";

/** What stands in a picture's column, for somebody who reads it; of crops and points only that they are others. */
export function columnWords(picture: Picture, field: string): string {
  const value: unknown = picture[field as keyof Picture];
  if (Array.isArray(value)) return value.join(", ");
  if (value instanceof Date) return value.toISOString();
  return typeof value === "string" ? value : "";
}
