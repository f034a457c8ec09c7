import { expect, it } from "vitest";
import { codeAt, newSharedSecret, stepOfCode, totpAddress, typedSecret } from "./totp";

/** The test vectors of RFC 6238, appendix B, for SHA-1: their last six digits. */
const SECRET = new TextEncoder().encode("12345678901234567890");
const VECTORS = [
  [59, "287082"],
  [1_111_111_109, "081804"],
  [1_111_111_111, "050471"],
  [1_234_567_890, "005924"],
  [2_000_000_000, "279037"],
  [20_000_000_000, "353130"],
] as const;

const at = (seconds: number) => new Date(seconds * 1000);

it("reckons as RFC 6238 does", () => {
  for (const [seconds, code] of VECTORS) {
    expect(codeAt(SECRET, at(seconds))).toBe(code);
    expect(stepOfCode(SECRET, code, at(seconds))).toBe(Math.floor(seconds / 30));
  }
});

it("takes the code of one step before and one after, and none further off", () => {
  const taken = [-60, -30, 0, 30, 60].map((off) =>
    stepOfCode(SECRET, codeAt(SECRET, at(3_000 + off)), at(3_000)),
  );
  expect(taken).toEqual([null, 99, 100, 101, null]);
});

it("takes six digits and nothing else", () => {
  const now = at(3_000);
  const code = codeAt(SECRET, now);
  for (const typed of ["", ` ${code}`, `${code}0`, code.slice(1), `${code.slice(0, 5)}x`, "１２３４５６"])
    expect(stepOfCode(SECRET, typed, now)).toBeNull();
});

it("writes a secret of 160 bits for apps and for people", () => {
  expect(newSharedSecret()).toHaveLength(20);
  expect(newSharedSecret()).not.toEqual(newSharedSecret());
  expect(typedSecret(SECRET)).toBe("GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
  const address = totpAddress(SECRET, { issuer: "The Talmer & Valley Post", label: "ana@newsroom.example" });
  expect(new URL(address).searchParams.get("issuer")).toBe("The Talmer & Valley Post");
  expect(address).toContain("secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
});
