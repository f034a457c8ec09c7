import { refresh } from "next/cache";
import { Conflict } from "@/lib/refusal";

/**
 * An act upon a front. Where somebody was first the page then shows what stands there now, so that the next press works.
 *
 * @param said code → the code under which this act's own form says it
 */
export async function showingNewest<T>(act: Promise<T>, said: Record<string, string> = {}): Promise<T> {
  try {
    return await act;
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
    refresh();
    throw new Conflict(said[error.code] ?? error.code, error.theirs, error.values);
  }
}
