/** What a byline page says of a person in one language, and how long each part may be, in UTF-16 code units. */
export const PROFILE_LIMITS = {
  name: 200,
  title: 120,
  about: 1_000,
  contact: 300,
  disclosures: 1_000,
} as const;
export type ProfileFieldName = keyof typeof PROFILE_LIMITS;
export const PROFILE_FIELDS = Object.keys(PROFILE_LIMITS) as ProfileFieldName[];

export type ProfileWords = Record<ProfileFieldName, string>;

/** The languages that a person may say they work in. */
export const SPOKEN = ["en", "ru", "kk", "ky", "uz", "tg", "tr", "ar", "zh", "de", "fr", "es", "uk"] as const;

export type ProfileView = {
  personId: number;
  /** Stands for exactly this profile: a save names it. */
  base: string;
  /** The person's own name, where a language has no other spelling. */
  name: string;
  handle: string;
  /** Readers can open it: something live bears this byline. */
  isOut: boolean;
  languages: string[];
  /** One for each edition, in the editions' order; empty where nothing is written. */
  profiles: { language: string; edition: string; words: ProfileWords }[];
  /** For an admin: everybody whose profile can be edited. */
  people: { id: number; name: string }[];
};

/** For whoever saved too late: by field, what stands there now where they typed something else. */
export type TheirProfile = { base: string; fields: Record<string, string> };

/** A field's name in the form: "about-en". */
export function profileField(name: ProfileFieldName, language: string): string {
  return `${name}-${language}`;
}
