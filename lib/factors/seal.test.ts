import { beforeEach, expect, it, vi } from "vitest";
import { seal, unseal } from "./seal";

beforeEach(() => void vi.stubEnv("NEXTAUTH_SECRET", "a secret of the tests, long enough for them"));

const SECRET = Buffer.from("twenty bytes of it!!");

it("opens for whom it was sealed, and looks like nothing in between", () => {
  const sealed = seal(7, SECRET);
  expect(unseal(7, sealed)).toEqual(SECRET);
  expect(sealed.includes(SECRET.subarray(0, 4))).toBe(false);
  expect(seal(7, SECRET)).not.toEqual(sealed);
});

it("does not open for another person, with another secret of the newsroom, or once a bit is changed", () => {
  const sealed = seal(7, SECRET);
  expect(unseal(8, sealed)).toBeNull();
  for (let at = 0; at < sealed.length; at += 1) {
    const changed = Buffer.from(sealed);
    changed[at] = (changed[at] ?? 0) ^ 1;
    expect(unseal(7, changed)).toBeNull();
  }
  expect(unseal(7, sealed.subarray(0, 10))).toBeNull();
  vi.stubEnv("NEXTAUTH_SECRET", "another secret of the newsroom, as long");
  expect(unseal(7, sealed)).toBeNull();
});
