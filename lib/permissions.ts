/** Who acts. The clock is an actor with its own rows below: never a missing person, never a skipped check. */
export type Actor =
  | {
      kind: "person";
      id: number;
      name: string;
      role: "reporter" | "editor" | "admin";
      language: string;
      /** Where they sit, for the log: network address and browser. */
      origin?: string;
    }
  | { kind: "clock"; name: string }
  | { kind: "import"; name: string }
  /** Somebody who has not signed in, as the log knows them. */
  | { kind: "stranger"; name: string; origin?: string };

export type ActorRole = "reporter" | "editor" | "admin" | "clock" | "import" | "stranger";

/** How the actor stands to the thing acted upon. */
export type Relation = { own: boolean; shared: boolean };

type Grant = "always" | "ownOrShared" | "never";
type Row = Record<ActorRole, Grant>;

const EDITORS: Row = {
  reporter: "never",
  editor: "always",
  admin: "always",
  clock: "never",
  import: "never",
  stranger: "never",
};
const WRITERS: Row = {
  reporter: "ownOrShared",
  editor: "always",
  admin: "always",
  clock: "never",
  import: "never",
  stranger: "never",
};
const ANYONE: Row = {
  reporter: "always",
  editor: "always",
  admin: "always",
  clock: "never",
  import: "always",
  stranger: "never",
};
const STAFF: Row = { ...ANYONE, import: "never" };
/** One's own; an admin may everybody's. */
const THEMSELVES: Row = { ...WRITERS, editor: "ownOrShared" };
const ADMINS: Row = {
  reporter: "never",
  editor: "never",
  admin: "always",
  clock: "never",
  import: "never",
  stranger: "never",
};
const CLOCK_ONLY: Row = {
  reporter: "never",
  editor: "never",
  admin: "never",
  clock: "always",
  import: "never",
  stranger: "never",
};
/** One's own and nobody else's. */
const OWN: Row = { ...THEMSELVES, admin: "ownOrShared" };
const STRANGERS: Row = { ...CLOCK_ONLY, clock: "never", stranger: "always" };
const EDITORS_AND_CLOCK: Row = { ...EDITORS, clock: "always" };

/** Act → who. The one table that buttons, acts and tests read. */
export const PERMISSIONS = {
  "story.create": ANYONE,
  "story.import": ANYONE,
  "story.read": WRITERS,
  "story.save": WRITERS,
  "story.cut": WRITERS,
  "story.endSitting": CLOCK_ONLY,
  "story.takeOver": WRITERS,
  "story.setAside": WRITERS,
  "story.restoreRevision": WRITERS,
  "story.note": WRITERS,
  "story.linkPreview": WRITERS,
  "story.revokePreview": WRITERS,
  "story.translate": STAFF,
  "story.share": WRITERS,
  "story.unshare": WRITERS,
  "story.submit": WRITERS,
  "story.return": EDITORS,
  "story.approve": EDITORS,
  "story.sign": EDITORS,
  "story.embargo": WRITERS,
  "story.lift": EDITORS,
  "story.publish": EDITORS,
  "story.schedule": EDITORS,
  "story.unschedule": EDITORS_AND_CLOCK,
  "story.confirm": CLOCK_ONLY,
  "story.update": EDITORS,
  "story.correct": EDITORS,
  "story.clarify": EDITORS,
  "story.fix": EDITORS,
  "story.redate": EDITORS,
  "story.move": EDITORS,
  "story.withdraw": EDITORS,
  "story.unpublish": EDITORS,
  "story.republish": EDITORS,
  "story.kill": EDITORS,
  "story.restore": ADMINS,
  "story.redact": ADMINS,
  "topic.create": STAFF,
  "series.create": EDITORS,
  "series.save": EDITORS,
  "front.arrange": EDITORS,
  "front.launch": EDITORS,
  "page.save": EDITORS,
  "page.publish": EDITORS,
  "report.read": WRITERS,
  "report.answer": EDITORS,
  "translation.settle": WRITERS,
  "edition.save": ADMINS,
  "profile.save": THEMSELVES,
  "picture.add": ANYONE,
  "picture.save": STAFF,
  "picture.saveRights": EDITORS,
  "picture.withdrawRight": EDITORS,
  "picture.returnRight": EDITORS,
  "picture.remove": WRITERS,
  "picture.bringBack": WRITERS,
  "picture.purge": CLOCK_ONLY,
  "scan.request": EDITORS_AND_CLOCK,
  "session.open": STAFF,
  "session.close": THEMSELVES,
  "session.refuse": STRANGERS,
  "session.prove": OWN,
  "person.invite": ADMINS,
  "person.join": OWN,
  "person.followGroups": OWN,
  "person.saveRole": ADMINS,
  "person.disable": ADMINS,
  "person.enable": ADMINS,
  "person.linkReset": ADMINS,
  "person.saveEmail": THEMSELVES,
  "password.set": OWN,
  "password.ask": STRANGERS,
  "factor.add": OWN,
  "factor.remove": THEMSELVES,
  "refusal.note": STAFF,
  "alarm.settle": ADMINS,
  "settings.write": ADMINS,
  "log.read": ADMINS,
  "log.export": ADMINS,
} as const satisfies Record<string, Row>;

export type Act = keyof typeof PERMISSIONS;
export type StoryAct = Extract<Act, `story.${string}`>;

const NO_RELATION: Relation = { own: false, shared: false };

/** Why this actor may not do this: a refusal code, or null where they may. */
export function whyNot(actor: Actor, act: Act, relation: Relation = NO_RELATION): string | null {
  const role: ActorRole = actor.kind === "person" ? actor.role : actor.kind;
  const grant: Grant = PERMISSIONS[act][role];
  if (grant === "always") return null;
  if (grant === "ownOrShared") return relation.own || relation.shared ? null : "notYourStory";
  if (PERMISSIONS[act] === ADMINS) return "onlyAdmins";
  if (PERMISSIONS[act] === CLOCK_ONLY) return "onlyClock";
  if (PERMISSIONS[act] === STRANGERS) return "onlyStrangers";
  return "onlyEditors";
}
