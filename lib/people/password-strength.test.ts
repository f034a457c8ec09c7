import { describe, expect, it } from "vitest";
import { hashPassword, passwordFits, randomPassword } from "./passwords";
import { whyWeak } from "./password-strength";

const marta = {
  name: "Marta Quill",
  email: "marta.quill@newsroom.example",
  newsroom: "The Talmer Post",
};
const why = (password: string) => whyWeak(password, marta);

describe("a password", () => {
  it.each([
    "a password of some length",
    "correct horse battery",
    "лодка на старой реке",
    "қайық ескі өзенде",
    "marta quill rows over the lake at noon",
    "        twelve spaces and words",
    "🦀🛶🌊🪨🌙🍏🎻🧭🪁🕯🧵🪵",
    randomPassword(),
  ])("may be anything that is long and not the first to be tried: %s", async (password) => {
    expect(await why(password)).toBeNull();
  });

  it("is counted by its characters, whatever it is written in", async () => {
    expect(await why("zvq kp mwt 7")).toBeNull();
    expect(await why("zvq kp mwt ")).toBe("passwordShort");
    expect(await why("🦀🛶🌊🪨🌙🍏🎻🧭🪁🕯🧵")).toBe("passwordShort");
    expect(await why("")).toBe("passwordShort");
    expect(await why("lake and noon ".repeat(71).slice(0, 1_000))).toBeNull();
    expect(await why("lake and noon ".repeat(72).slice(0, 1_001))).toBe("passwordLong");
  });

  it.each([
    "password1234",
    "P@ssw0rd1234",
    "123456789012",
    "aaaaaaaaaaaa",
    "qwertyuiopas",
    "letmeinletmein",
    "iloveyou1990",
  ])("is refused when it is common or made of what is: %s", async (password) => {
    expect(await why(password)).toBe("passwordCommon");
  });

  it.each([
    "marta.quill@newsroom.example",
    "MartaQuill2026",
    "marta - quill",
    "martaquill12",
    "TheTalmerPost1",
  ])("is refused when it is hardly more than a name that anybody knows: %s", async (password) => {
    expect(await why(password)).toBe("passwordAboutYou");
    const other = { name: "Bolat Serik", email: "bolat@elsewhere.example", newsroom: "The Hill" };
    expect(await whyWeak(password, other)).toBeNull();
  });

  it("of any length and kind is judged in a moment: no more of it is looked at than tells", async () => {
    const hostile = ["@4(3€1!0$5+7%2", "p4$5w0rd", "ab1", "ａ́", "\u0000"];
    for (const part of hostile) {
      const began = performance.now();
      await why(part.repeat(1_000).slice(0, 1_000));
      expect(performance.now() - began).toBeLessThan(5_000);
    }
  });

  it("fits however a keyboard makes its letters", async () => {
    const stored = await hashPassword("un été à la rivière".normalize("NFD"));
    expect(await passwordFits(stored, "un été à la rivière".normalize("NFC"))).toBe(true);
    expect(await passwordFits(stored, "un ete a la riviere")).toBe(false);
  });
});
