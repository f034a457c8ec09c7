import { describe, expect, it } from "vitest";
import { unusualIn, type Noticed } from "./unusual";

const MORNING = Date.parse("2026-11-19T09:00:00Z");
let id = 0n;

function entry(act: string, more: Partial<Noticed> & { minute?: number } = {}): Noticed {
  const { minute = 0, ...own } = more;
  const by = { actorId: 1, actorName: "Ana Verlinde", origin: null, data: null };
  return { id: (id += 1n), act, at: new Date(MORNING + minute * 60_000), ...by, ...own };
}

const kinds = (entries: Noticed[]) => unusualIn(entries).map(({ kind }) => kind);

describe("what admins are told of by itself", () => {
  it("is a sign-in in a browser that is not known, and no other sign-in", () => {
    expect(kinds([entry("session.open", { data: { device: "new" } }), entry("session.open")])).toEqual([
      "newDevice",
    ]);
  });

  it("is an account that begins to rest, not each wrong password", () => {
    const data = { person: 7, name: "Tomas Holm" };
    const stranger = { actorId: null, actorName: "Stranger", origin: "203.0.113.5" };
    const until = "2026-11-19T09:15:00.000Z";
    const found = unusualIn([
      entry("session.refuse", { ...stranger, data }),
      entry("session.refuse", { ...stranger, data: { ...data, until } }),
    ]);
    expect(found).toMatchObject([
      { kind: "resting", personId: 7, data: { name: "Tomas Holm", origin: "203.0.113.5" } },
    ]);
  });

  it("is a new admin, and a second factor that somebody else took away", () => {
    const role = (name: string) =>
      entry("person.saveRole", { data: { person: 7, name: "Tomas Holm", role: name } });
    expect(unusualIn([role("editor"), role("admin")])).toMatchObject([
      { kind: "newAdmin", personId: 7, data: { name: "Tomas Holm", by: "Ana Verlinde" } },
    ]);
    const joined = (data: object) =>
      entry("person.join", { data: { issuer: "https://accounts.newsroom.example", ...data } });
    expect(kinds([joined({ isNew: true, role: "editor" }), joined({ isNew: false })])).toEqual([]);
    expect(unusualIn([joined({ isNew: true, role: "admin" })])).toMatchObject([
      { kind: "newAdmin", personId: 1, data: { name: "Ana Verlinde" } },
    ]);
    const removed = (person: number) => entry("factor.remove", { data: { person, name: "Tomas Holm" } });
    expect(kinds([removed(1), removed(7)])).toEqual(["factorRemoved"]);
  });
});

describe("what admins are told of because there is so much of it", () => {
  const ends = (minutes: number[], more: Partial<Noticed> = {}) =>
    minutes.map((minute) => entry("story.unpublish", { minute, ...more }));

  it("is five stories taken down by one person within ten minutes", () => {
    expect(kinds(ends([0, 1, 2, 3]))).toEqual([]);
    expect(kinds(ends([0, 4, 8, 12, 16]))).toEqual([]);
    expect(kinds([...ends([0, 1, 2]), ...ends([3, 4], { actorId: 2 })])).toEqual([]);
    expect(kinds(ends([7, 8, 9, 11, 12]))).toEqual(["manyEnds"]);
  });

  it("is said once, however many more there are and however often the log is read", () => {
    const first = ends([0, 1, 2, 3, 4]);
    const later = ends([5, 6, 7]);
    const keys = (entries: Noticed[]) => unusualIn(entries).map(({ key }) => key);
    expect(keys(first)).toHaveLength(1);
    expect(keys([...later, ...first])).toEqual(keys(first));
  });

  it("is ten refusals of one person within an hour", () => {
    const refusals = (count: number) =>
      Array.from({ length: count }, (_, minute) => entry("refusal.note", { minute }));
    expect(kinds(refusals(9))).toEqual([]);
    expect(unusualIn(refusals(10))).toMatchObject([{ kind: "manyRefusals", data: { count: 10 } }]);
  });
});
