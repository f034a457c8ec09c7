import { logFilter, type LogFilter } from "@/lib/log/fields";
import { fieldErrors } from "@/lib/web/field-errors";

type Given = Record<string, string | string[] | undefined>;

export type LogAddress = {
  /** What was typed, right or wrong; an empty field is absent. */
  typed: Record<string, string>;
  /** Absent where something is wrong. */
  filter?: LogFilter;
  errors: Record<string, string>;
};

const FIELDS = Object.keys(logFilter.shape);

/** The filter that an address asks for, with what is wrong with each field in words. */
export function logAddress(given: Given, language: string): LogAddress {
  const typed = Object.fromEntries(
    FIELDS.flatMap((name) => {
      const value = [given[name]].flat()[0]?.replaceAll("\0", "").trim() ?? "";
      return value === "" ? [] : [[name, value] as const];
    }),
  );
  const read = logFilter.safeParse(typed, { reportInput: true });
  return read.success
    ? { typed, filter: read.data, errors: {} }
    : { typed, errors: fieldErrors(read.error, language) };
}

/** A place in the log, "/desk/log" or its export, under a filter. */
export function logHref(typed: Record<string, string>, path = "/desk/log"): string {
  const query = new URLSearchParams(typed);
  return query.size > 0 ? `${path}?${query}` : path;
}
