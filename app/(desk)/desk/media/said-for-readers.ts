import type { ForReaders } from "@/lib/media/for-readers";

/**
 * What a saved change of rights did to pages of readers, for the address that says so: `lost` and `shown` are the live
 * stories that have a picture no longer or again. Empty where readers see what they saw before.
 */
export function saidForReaders({ lost, shown }: ForReaders): string {
  const of = (name: string, { stories, others }: ForReaders["lost"]) =>
    stories + others > 0 ? `&${name}=${stories}` : "";
  return of("lost", lost) + of("shown", shown);
}

/** The same read from an address; anything else is nothing. */
export function readersIn(given: Record<string, string | string[] | undefined>): {
  lost?: number;
  shown?: number;
} {
  const numberOf = (name: "lost" | "shown") => {
    const value = given[name];
    return typeof value === "string" && /^\d{1,6}$/.test(value) ? { [name]: Number(value) } : {};
  };
  return { ...numberOf("lost"), ...numberOf("shown") };
}
