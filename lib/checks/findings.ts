import type { LeadUse, PictureUse } from "@/lib/body/body";
import { paragraphsOf } from "@/lib/body/plain-text";
import type { StoryContent } from "@/lib/stories/fields";
import { leakedValue } from "./leaked";

/** Something found in a text before it goes out. A blocker stops publication, a warning is to be looked at. */
export type Finding = {
  level: "blocker" | "warning";
  code:
    | "noHeadline"
    | "noByline"
    | "noSection"
    | "noSlug"
    | "emptyBody"
    | "pictureNoAlt"
    | "pictureNoCredit"
    | "leaked"
    | "editorsMark"
    | "longHeadline"
    | "noStandfirst"
    | "noDateline"
    | "pictureMissing";
  /** The field or paragraph ("paragraph 4") it was found in, and what was found. */
  place?: string;
  found?: string;
};

const EDITORS_MARK = /\b(?:TK|TKTK|XXX)\b|\[CHECK\]/;
const LONG_HEADLINE = 110;

/** Everything that stops a text from being published or should be looked at first. */
export function findings(content: StoryContent): Finding[] {
  return [...missing(content), ...pictures(content), ...texts(content), ...worthALook(content)];
}

/** Only what stops publication. */
export function blockers(content: StoryContent): Finding[] {
  return findings(content).filter((finding) => finding.level === "blocker");
}

function missing(content: StoryContent): Finding[] {
  const found: Finding[] = [];
  if (!content.headline.trim()) found.push({ level: "blocker", code: "noHeadline", place: "headline" });
  if (content.bylines.length === 0) found.push({ level: "blocker", code: "noByline", place: "bylines" });
  if (content.sectionId === null) found.push({ level: "blocker", code: "noSection", place: "sectionId" });
  if (paragraphsOf(content.body).length === 0)
    found.push({ level: "blocker", code: "emptyBody", place: "body" });
  return found;
}

function pictures(content: StoryContent): Finding[] {
  const lead = content.lead?.pictureId ? [content.lead] : [];
  const inText = content.body.blocks.flatMap((block) =>
    block.type === "picture" ? [block.picture] : block.type === "gallery" ? block.pictures : [],
  );
  return [...lead, ...inText].flatMap((use, index) =>
    ofPicture(use, lead.length > 0 && index === 0 ? "lead" : "body"),
  );
}

function ofPicture(use: PictureUse | LeadUse, place: string): Finding[] {
  const found: Finding[] = [];
  if (!use.alt?.trim() && !use.decorative) found.push({ level: "blocker", code: "pictureNoAlt", place });
  if (!use.credit?.trim()) found.push({ level: "blocker", code: "pictureNoCredit", place });
  return found;
}

function texts(content: StoryContent): Finding[] {
  const fields: [string, string][] = [
    ["headline", content.headline],
    ["standfirst", content.standfirst],
    ["dateline", content.dateline],
    ...content.bylines.map((line): [string, string] => ["bylines", line.name]),
    ["lead", content.lead?.caption ?? ""],
    ["lead", content.lead?.credit ?? ""],
    ...paragraphsOf(content.body).map((text, index): [string, string] => [`paragraph ${index + 1}`, text]),
  ];
  return fields.flatMap(([place, text]) => ofText(place, text));
}

function ofText(place: string, text: string): Finding[] {
  const leaked = leakedValue(text);
  const mark = EDITORS_MARK.exec(text)?.[0];
  return [
    ...(leaked ? [{ level: "blocker", code: "leaked", place, found: leaked } as const] : []),
    ...(mark ? [{ level: "blocker", code: "editorsMark", place, found: mark } as const] : []),
  ];
}

function worthALook(content: StoryContent): Finding[] {
  const found: Finding[] = [];
  if (content.headline.length > LONG_HEADLINE)
    found.push({ level: "warning", code: "longHeadline", place: "headline" });
  if (!content.standfirst.trim()) found.push({ level: "warning", code: "noStandfirst", place: "standfirst" });
  if (content.kind === "news" && !content.dateline.trim()) {
    found.push({ level: "warning", code: "noDateline", place: "dateline" });
  }
  if (content.lead && !content.lead.pictureId)
    found.push({ level: "warning", code: "pictureMissing", place: "lead" });
  return found;
}
