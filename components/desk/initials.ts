/** The first letters of a person's first and last name, "AV". */
export function initialsOf(name: string): string {
  const parts = name.trim().split(/\s+/u);
  const [first, last] = [parts[0], parts.length > 1 ? parts.at(-1) : undefined];
  return [first, last]
    .map((part) => [...(part ?? "")][0] ?? "")
    .join("")
    .toUpperCase();
}
