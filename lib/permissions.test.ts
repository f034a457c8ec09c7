import { describe, expect, it } from "vitest";
import { PERMISSIONS, whyNot, type Act, type Actor } from "./permissions";

const person = (role: "reporter" | "editor" | "admin"): Actor => ({
  kind: "person",
  id: 1,
  name: "Somebody",
  role,
  language: "en",
});
const CLOCK: Actor = { kind: "clock", name: "Clock" };
const IMPORT: Actor = { kind: "import", name: "Import" };

const STRANGER: Actor = { kind: "stranger", name: "Stranger" };

const acts = Object.keys(PERMISSIONS) as Act[];
const abilities = (actor: Actor, relation?: { own: boolean; shared: boolean }) =>
  acts.filter((act) => whyNot(actor, act, relation) === null).sort();

const WRITING: Act[] = [
  "report.read",
  "story.cut",
  "story.embargo",
  "story.linkPreview",
  "story.note",
  "story.read",
  "story.restoreRevision",
  "story.revokePreview",
  "story.save",
  "story.setAside",
  "story.share",
  "story.submit",
  "story.takeOver",
  "story.unshare",
  "picture.bringBack",
  "picture.remove",
  "translation.settle",
];
const BEGINNING: Act[] = [
  "picture.add",
  "picture.save",
  "refusal.note",
  "session.open",
  "story.create",
  "story.import",
  "story.translate",
  "topic.create",
];
const PUBLISHING: Act[] = [
  "front.arrange",
  "front.launch",
  "page.publish",
  "page.save",
  "report.answer",
  "series.create",
  "series.save",
  "picture.returnRight",
  "picture.saveRights",
  "picture.withdrawRight",
  "scan.request",
  "story.lift",
  "story.move",
  "story.republish",
  "story.schedule",
  "story.sign",
  "story.unschedule",
  "story.approve",
  "story.clarify",
  "story.correct",
  "story.fix",
  "story.kill",
  "story.publish",
  "story.redate",
  "story.return",
  "story.unpublish",
  "story.update",
  "story.withdraw",
];

const THEMSELVES: Act[] = ["factor.remove", "person.saveEmail", "profile.save", "session.close"];
const OWN: Act[] = ["factor.add", "password.set", "person.followGroups", "person.join", "session.prove"];
const RULING: Act[] = [
  "alarm.settle",
  "edition.save",
  "log.read",
  "log.export",
  "person.disable",
  "person.enable",
  "person.invite",
  "person.linkReset",
  "person.saveRole",
  "settings.write",
  "story.redact",
  "story.restore",
];

describe("who may do what", () => {
  it("lets a reporter begin stories and write those that are theirs or shared with them", () => {
    expect(abilities(person("reporter"))).toEqual([...BEGINNING].sort());
    expect(abilities(person("reporter"), { own: true, shared: false })).toEqual(
      [...BEGINNING, ...WRITING, ...THEMSELVES, ...OWN].sort(),
    );
    expect(abilities(person("reporter"), { own: false, shared: true })).toEqual(
      [...BEGINNING, ...WRITING, ...THEMSELVES, ...OWN].sort(),
    );
  });

  it("lets an editor write and publish every story", () => {
    expect(abilities(person("editor"))).toEqual([...BEGINNING, ...WRITING, ...PUBLISHING].sort());
  });

  it("lets an admin do all that an editor may, unseal, redact, set rules and read the whole log", () => {
    expect(abilities(person("admin"))).toEqual(
      [...BEGINNING, ...WRITING, ...PUBLISHING, ...RULING, ...THEMSELVES].sort(),
    );
  });

  it("lets the clock confirm or cancel what is scheduled, end sittings, delete pictures for good and look over the site, and the import only begin stories", () => {
    expect(abilities(CLOCK)).toEqual([
      ...["picture.purge", "scan.request"],
      ...["story.confirm", "story.endSitting", "story.unschedule"],
    ]);
    expect(abilities(IMPORT)).toEqual(["picture.add", "story.create", "story.import"]);
  });

  it("lets whoever has not signed in ask for a new password and do nothing else: their refused tries are noted in their name", () => {
    expect(abilities(STRANGER, { own: true, shared: true })).toEqual(["password.ask", "session.refuse"]);
  });

  it("gives every refusal its reason", () => {
    expect(whyNot(person("reporter"), "story.publish", { own: true, shared: false })).toBe("onlyEditors");
    expect(whyNot(person("reporter"), "story.save")).toBe("notYourStory");
    expect(whyNot(person("editor"), "log.read")).toBe("onlyAdmins");
  });
});
