/** What the press is told about changes of what it has kept. Sequences are those of the database's table of expiries. */
export type Expiry = {
  sequence: number;
  /** What changed: "story:12", "list:section:7". */
  tags: readonly string[];
  /** Stories that ended or lost a right: of these no copy may be served again, not even while nothing can be rendered. */
  gone: readonly string[];
};

/** Whoever follows the changes for this instance, as the press needs to know it. */
export interface Expiries {
  /** The newest sequence applied to this press. */
  readonly sequence: number;
  /** Undefined where no schedule has become due since it was last asked; else what must be waited for before a kept page may be served. */
  due(now: number): Promise<void> | undefined;
  /** Since when this instance has heard nothing from the database, in ms since the epoch; undefined while it hears. */
  cutOffSince(): number | undefined;
}
