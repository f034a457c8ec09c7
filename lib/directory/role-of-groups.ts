import type { Person } from "@/prisma/generated/client";

type Role = Person["role"];

/** From the one that may do least to the one that may do most. */
const BY_WEIGHT: readonly Role[] = ["reporter", "editor", "admin"];

/**
 * The role that somebody has by their groups: the weightiest of those that the owner has given to one of them; null for
 * whoever is in none.
 *
 * @param groups as the directory says them: a list of names, or one name
 */
export function roleOfGroups(groups: unknown, roles: ReadonlyMap<string, Role>): Role | null {
  const names: readonly unknown[] = Array.isArray(groups) ? groups : [groups];
  const given = names.map((name) => (typeof name === "string" ? roles.get(name) : undefined));
  return BY_WEIGHT.findLast((role) => given.includes(role)) ?? null;
}
