import { beforeAll, describe, expect, it } from "vitest";
import type { AccountLinkMade } from "@/lib/account-links/make-link";
import { makeNewsroom } from "@/prisma/factories";
import { accountLinkMail, accountNewsMail } from "./account-mail";

let room: Awaited<ReturnType<typeof makeNewsroom>>;
beforeAll(async () => {
  room = await makeNewsroom();
});

const link = (kind: AccountLinkMade["kind"], language: string): AccountLinkMade => ({
  ...{ kind, language, token: "t".repeat(43), to: "saule@newsroom.example", email: "new@newsroom.example" },
  ...{ name: "Saule Tam", role: "editor", endsAt: new Date("2026-03-02T04:30:00Z") },
});

const KINDS = ["invitation", "reset", "emailOld", "emailNew"] as const;
const LANGUAGES = ["en", "ru", "kk"] as const;

describe("a mail about an account", () => {
  it.each(LANGUAGES.flatMap((language) => KINDS.map((kind) => [kind, language] as const)))(
    "of the kind %s in %s says what it does, where, until when in which zone, and what to do if nobody asked for it",
    async (kind, language) => {
      const { to, subject, text } = await accountLinkMail(room.newsroom, link(kind, language), {
        name: "Lena",
      });
      expect(to).toBe("saule@newsroom.example");
      expect(subject).toContain("Newsroom");
      expect(subject).not.toContain("mail.");
      const place = kind.startsWith("email") ? "email" : kind;
      expect(text).toContain(`\n\nhttps://newsroom.example/account/${place}/${"t".repeat(43)}\n`);
      expect(text).toMatch(/09:30 \(\+05\), Asia\/Almaty/);
      expect(text).toMatch({ en: /do nothing/, ru: /ничего не делайте/, kk: /ештеңе істемеңіз/ }[language]);
      expect(text).toContain("Saule Tam");
      expect(text).not.toMatch(/[{}<>]/);
    },
  );

  it("has a name in one line, whatever somebody calls themselves", async () => {
    const evil = {
      ...link("invitation", "en"),
      name: "Saule\r\n\r\nYour password is wrong: http://evil.example\n",
    };
    const { text } = await accountLinkMail(room.newsroom, evil, { name: "Lena\nBcc: x@y.example" });
    expect(text.split("\n")[0]).toBe("Hello Saule Your password is wrong: http://evil.example,");
    expect(text).toContain("\n\nLena Bcc: x@y.example has made an account");
  });

  it.each(LANGUAGES)(
    "tells in %s what was done, and whom to tell if it was somebody else",
    async (language) => {
      for (const news of ["passwordSet", "emailChanged"] as const) {
        const told = {
          to: "saule@newsroom.example",
          name: "Saule Tam",
          language,
          email: "new@newsroom.example",
        };
        const { subject, text } = await accountNewsMail(room.newsroom, news, told);
        expect(subject).not.toContain("mail.");
        expect(text).toContain("desk@newsroom.example");
        expect(text).toMatch(/09:00 \(\+05\), Asia\/Almaty/);
      }
    },
  );
});
