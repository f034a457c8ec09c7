import { PERMISSIONS, type Act } from "@/lib/permissions";
import type { Target, TargetKind } from "./cast";

/** What the matrix knows of an address of the newsroom's own. */
export type Row = {
  /** The permission that looking asks for; null: any colleague may. */
  act: Act | null;
  on: TargetKind;
  query?: (target: Target) => string;
  /** What it is to whom the permission is not given: not there, or a page that says why in these words. */
  otherwise?: "notFound" | "says" | "shows";
};

const ofRevision = (target: Target) => `?revision=${target.revision}`;
const edition = () => "?edition=en";
const front: Row = { act: "front.arrange", on: "front", query: edition, otherwise: "shows" };

/** Screens under a story's address that are called as their act is need no row: "/desk/stories/[id]/kill" is "story.kill". */
const STORY_ROWS: Record<string, Row> = {
  "": { act: "story.read", on: "draft" },
  change: { act: "story.update", on: "live", query: ofRevision, otherwise: "shows" },
  publish: { act: "story.publish", on: "draft", query: ofRevision, otherwise: "shows" },
  republish: { act: "story.republish", on: "withdrawn", query: ofRevision, otherwise: "shows" },
  schedule: { act: "story.schedule", on: "draft", query: ofRevision, otherwise: "shows" },
  sign: { act: "story.sign", on: "draft", query: ofRevision, otherwise: "shows" },
  return: { act: "story.return", on: "draft", query: ofRevision, otherwise: "shows" },
  unschedule: {
    ...{ act: "story.unschedule", on: "scheduled", otherwise: "shows" },
    query: (target) => `?schedule=${target.part}`,
  },
  lift: { act: "story.lift", on: "embargoed", otherwise: "shows" },
  restore: { act: "story.restore", on: "killed", otherwise: "shows" },
  history: { act: "story.read", on: "draft" },
  log: { act: "story.read", on: "draft" },
  live: { act: "story.read", on: "live", otherwise: "shows" },
  preview: { act: "story.read", on: "draft" },
  "preview/alone": { act: "story.read", on: "draft", query: ofRevision },
  previews: { act: "story.linkPreview", on: "linked" },
  reports: { act: "report.read", on: "reported", otherwise: "shows" },
  translations: { act: "translation.settle", on: "flagged", otherwise: "shows" },
};

const DESK_ROWS: Record<string, Row> = {
  "/desk": { act: null, on: "draft" },
  "/desk/[...rest]": { act: null, on: "none" },
  "/desk/editions": { act: "edition.save", on: "none", otherwise: "notFound" },
  "/desk/front": front,
  "/desk/front/banner": front,
  "/desk/front/bring-back": { ...front, query: ({ number }) => `?edition=en&number=${number - 1}` },
  "/desk/front/discard": front,
  "/desk/front/part": front,
  "/desk/front/place": {
    ...front,
    on: "live",
    query: ({ story }) => `?edition=en&story=${story}&where=top:1`,
  },
  "/desk/front/preview/[language]": front,
  "/desk/log": { act: "log.read", on: "none", otherwise: "notFound" },
  "/desk/media": { act: null, on: "picture" },
  "/desk/media/[id]": { act: null, on: "picture" },
  "/desk/media/many": { act: null, on: "picture", query: ({ picture }) => `?ids=${picture}` },
  "/desk/pages": { act: "page.save", on: "page", otherwise: "shows" },
  "/desk/pages/[id]": { act: "page.save", on: "page", otherwise: "notFound" },
  "/desk/pages/[id]/preview": { act: "page.save", on: "page", otherwise: "notFound" },
  "/desk/pages/[id]/publish": { act: "page.publish", on: "page", otherwise: "notFound" },
  "/desk/profile": { act: null, on: "none" },
  "/desk/profile/[id]": { act: "profile.save", on: "none", otherwise: "notFound" },
  "/desk/reports": { act: null, on: "reported" },
  "/desk/scan": { act: "scan.request", on: "none", otherwise: "says" },
  "/desk/account": { act: null, on: "none" },
  "/desk/account/authenticator": { act: null, on: "none" },
  "/desk/account/colleague/[id]": { act: "person.disable", on: "colleague", otherwise: "notFound" },
  "/desk/account/email": { act: null, on: "none" },
  "/desk/account/passkey": { act: null, on: "none" },
  "/desk/account/password": { act: null, on: "none" },
  "/desk/account/recovery-codes": { act: null, on: "none" },
  "/desk/account/second-factor": { act: null, on: "none" },
  "/desk/people": { act: "person.invite", on: "none", otherwise: "shows" },
  "/desk/people/[id]": { act: "person.invite", on: "colleague", otherwise: "shows" },
  "/desk/people/invite": { act: "person.invite", on: "none", otherwise: "shows" },
  "/desk/prove": { act: null, on: "none" },
  "/desk/series": { act: "series.create", on: "series", otherwise: "shows" },
  "/desk/series/[id]": { act: "series.save", on: "series", otherwise: "notFound" },
  "/desk/settings": { act: "settings.write", on: "none", otherwise: "notFound" },
  "/desk/stories/new": { act: "story.create", on: "none" },
  "/desk/stories/new/from-text": { act: "story.import", on: "none" },
};

/** Screens that a stranger needs in order to come in, or is led to by an address with a secret in it. */
const FOR_STRANGERS: readonly string[] = [
  ...["/sign-in", "/sign-in/code", "/sign-in/resting", "/preview/[[...token]]"],
  ...["/account/invitation/[token]", "/account/email", "/account/email/[token]"],
  ...["/account/reset", "/account/reset/[token]"],
];

/** The row of a screen; undefined for one that the matrix does not know. "strangers": anybody may look. */
export function rowOf(route: string): Row | "strangers" | undefined {
  if (FOR_STRANGERS.includes(route)) return "strangers";
  const [, under] = /^\/desk\/stories\/\[id\]\/?(.*)$/.exec(route) ?? [];
  if (under === undefined) return DESK_ROWS[route];
  const act = `story.${under}`;
  return (
    STORY_ROWS[under] ??
    (act in PERMISSIONS ? { act: act as Act, on: "live", otherwise: "shows" } : undefined)
  );
}

/** Every address that some row is about. */
export const KNOWN_SCREENS: readonly string[] = [
  ...[...FOR_STRANGERS, ...Object.keys(DESK_ROWS)],
  ...Object.keys(STORY_ROWS).map((under) => `/desk/stories/[id]${under && `/${under}`}`),
];

/** A question to an address that answers programs. */
export type Exchange = Omit<Row, "query"> & {
  method: string;
  /** Each tab has a sitting of its own. */
  query?: (sitting: string) => string;
  /** Given the text that stands there, as its writer is told it. */
  body?: (sitting: string, stored: { version: number; draft: unknown }) => unknown;
  headers?: Record<string, string>;
};

const withSitting = (sitting: string) => `?sitting=${sitting}`;
const asked = (method: string, act: Act | null, on: TargetKind, more: Partial<Exchange> = {}): Exchange => ({
  ...{ method, act, on },
  ...more,
});

/** Every exchange of the desk's islands, by its address. */
export const EXCHANGES: Readonly<Record<string, readonly Exchange[]>> = {
  "/api/desk/pictures": [asked("GET", null, "picture", { query: () => "?words=quay" })],
  "/api/desk/pictures/uploads/[[...id]]": [
    asked("POST", "picture.add", "none", {
      headers: { "Tus-Resumable": "1.0.0", "Upload-Length": "4", "Upload-Metadata": "filename cXVheS5qcGc=" },
    }),
  ],
  "/api/desk/passkeys": [asked("POST", null, "none", { body: () => ({}) })],
  "/api/desk/proof": [asked("POST", null, "none", { body: () => ({}) })],
  "/api/desk/stories": [asked("GET", null, "draft", { query: () => "?words=draft&language=en" })],
  "/api/desk/stories/[id]/draft": [
    asked("GET", "story.read", "draft", { query: withSitting }),
    asked("POST", "story.save", "draft", {
      body: (sitting, { version, draft }) => ({ sitting, sequence: 1, baseVersion: version, draft }),
    }),
  ],
  "/api/desk/stories/[id]/aside": [
    asked("POST", "story.setAside", "draft", {
      body: (sitting, { version, draft }) => ({ sitting, baseVersion: version, draft }),
    }),
  ],
  "/api/desk/stories/[id]/pen": [
    asked("POST", "story.save", "draft", { body: (sitting) => ({ sitting, do: "take" }) }),
  ],
  "/api/desk/stories/[id]/standing": [asked("GET", "story.read", "draft", { query: withSitting })],
  "/api/desk/stories/[id]/events": [asked("GET", "story.read", "draft", { query: withSitting })],
  "/api/desk/stories/[id]/notes": [
    asked("GET", "story.read", "draft"),
    asked("POST", "story.note", "draft", {
      body: () => ({ do: "write", text: "Is it so?", anchor: null, assignedToId: null, blocking: false }),
    }),
  ],
  "/api/desk/topics": [
    asked("GET", null, "none", { query: () => "?language=en&words=water" }),
    asked("POST", "topic.create", "none", {
      body: () => ({ language: "en", name: "A topic of the matrix" }),
    }),
  ],
  "/desk/log/export": [asked("GET", "log.export", "none", { otherwise: "notFound" })],
};

/** Answer anybody: the library's own addresses, and pictures, of which each is asked for whose it is. */
export const MACHINES: Readonly<Record<string, readonly string[]>> = {
  "/api/auth/[...nextauth]": [
    "session",
    "csrf",
    "providers",
    "signin",
    "error",
    "callback/credentials",
    "x",
  ].map((word) => `/api/auth/${word}`),
  "/api/sign-in/directory": ["/api/sign-in/directory", "/api/sign-in/directory?next=//elsewhere.example"],
  "/api/sign-in/passkey": ["/api/sign-in/passkey"],
  "/media/[name]": ["/media/nothing.jpg", "/media/..%2fsecret", "/media/0000000000000000-480.avif"],
};
