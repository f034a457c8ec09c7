/** Whether anything in these blocks is only suggested. */
export function hasSuggestions(part: unknown): boolean {
  if (Array.isArray(part)) return part.some(hasSuggestions);
  if (typeof part !== "object" || part === null) return false;
  if ("suggested" in part && part.suggested !== undefined) return true;
  if ("type" in part && (part.type === "inserted" || part.type === "deleted")) return true;
  return Object.values(part).some(hasSuggestions);
}
