import { describe, expect, it } from "vitest";
import { hashPassword, passwordFits, randomPassword } from "./passwords";

const PASSWORD = "four lamps along the quay";

describe("what is kept of a password", () => {
  it("is argon2id at the cost that OWASP asks for, with a salt of its own", async () => {
    const [one, other] = [await hashPassword(PASSWORD), await hashPassword(PASSWORD)];
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22,}\$[A-Za-z0-9+/]{43,}$/);
    expect(other).not.toBe(one);
    expect(one).not.toContain("lamps");
  });

  it("fits this password and none that is shorter, longer or written otherwise", async () => {
    const stored = await hashPassword(PASSWORD.repeat(30));
    expect(await passwordFits(stored, PASSWORD.repeat(30))).toBe(true);
    for (const wrong of [
      PASSWORD.repeat(29),
      `${PASSWORD.repeat(30)} `,
      PASSWORD.repeat(30).toUpperCase(),
      "",
    ])
      expect(await passwordFits(stored, wrong)).toBe(false);
  });

  it("is compared with something where there is nobody, and never fits", async () => {
    expect(await passwordFits(null, PASSWORD)).toBe(false);
    expect(await passwordFits(null, "")).toBe(false);
  });

  it("is never one that was made twice", () => {
    expect(new Set(Array.from({ length: 500 }, randomPassword)).size).toBe(500);
  });
});
