import { tongueOf } from "@/lib/typography/language";

const PICTURE = { en: "picture", ru: "снимок", kk: "сурет", neutral: "picture" } as const;

/** What stands in a text where a picture could not be taken along, so that nobody overlooks it. */
export function pictureWords(alt: string, language: string): string {
  const name = PICTURE[tongueOf(language)];
  return alt === "" ? `[${name}]` : `[${name}: ${alt}]`;
}
