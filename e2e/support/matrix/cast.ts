/** Who asks in the matrix, and what they must not be shown. */

export const WHO = {
  own: { role: "reporter", name: "Wren Tallow", email: "wren.tallow@newsroom.example" },
  other: { role: "reporter", name: "Ode Marlow", email: "ode.marlow@newsroom.example" },
  editor: { role: "editor", name: "Ines Harrow", email: "ines.harrow@newsroom.example" },
  admin: { role: "admin", name: "Tove Sandel", email: "tove.sandel@newsroom.example" },
  disabled: { role: "editor", name: "Pell Varga", email: "pell.varga@newsroom.example" },
} as const;

export type Who = keyof typeof WHO;

/** A stranger has no session; a disabled account has one that stands, and was an editor's. */
export const EVERYBODY = ["stranger", "disabled", "other", "own", "editor", "admin"] as const;
export type Asking = (typeof EVERYBODY)[number];

export const PASSWORD = "a gauge, a rope and 61 wet steps";

/** Stands in every draft, note and setting that the matrix makes, and in nothing that was published. */
export const HIDDEN = "Zephyrine Oakhollow";

/** What an act is done to. A new one is made for each act, so that none is in the way of another. */
export type TargetKind =
  | "none"
  | "draft"
  | "live"
  | "withdrawn"
  | "killed"
  | "embargoed"
  | "scheduled"
  | "reported"
  | "flagged"
  | "linked"
  | "shared"
  | "picture"
  | "removedPicture"
  | "forbiddenPicture"
  | "page"
  | "series"
  | "front"
  | "colleague"
  | "invited"
  | "closedAccount"
  | "passkey"
  | "alarm";

/** The ids and versions of a target, 0 where it has none of that kind. */
export type Target = {
  kind: TargetKind;
  story: number;
  revision: number;
  version: number;
  /** Of the story: a schedule, a report, a flag, a link. An alarm. A passkey. */
  part: number;
  picture: number;
  page: number;
  series: number;
  section: number;
  person: number;
  colleague: number;
  slug: string;
  /** What a front or an edition has to be named by. */
  number: number;
};
