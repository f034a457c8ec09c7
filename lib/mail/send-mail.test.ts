import { afterEach, describe, expect, it, vi } from "vitest";
import { mailSettings } from "@/lib/env";
import { startMailServer } from "./mail-server-for-tests";
import { sendMail } from "./send-mail";

type Server = Awaited<ReturnType<typeof startMailServer>>;

let server: Server | undefined;
afterEach(async () => {
  vi.unstubAllEnvs();
  await server?.close();
  server = undefined;
});

async function serve(given: Parameters<typeof startMailServer>[0] = {}): Promise<Server> {
  server = await startMailServer(given);
  vi.stubEnv("SMTP_URL", server.url);
  vi.stubEnv("MAIL_FROM", "The Talmer Post <desk@newsroom.example>");
  return server;
}

const to = "idris@newsroom.example";

describe("a mail", () => {
  it("comes to whom it is for, from the newsroom, as plain text in any script", async () => {
    const { mails } = await serve();
    const text = "Здравствуйте!\n\nҚайырлы күн: https://newsroom.example/account/reset/abc\n";
    expect(await sendMail({ to, subject: "Новый пароль · құпиясөз", text })).toBe("sent");
    const [mail] = mails;
    expect(mail?.recipients).toEqual([to]);
    expect(mail?.parsed).toMatchObject({ subject: "Новый пароль · құпиясөз", text, html: false });
    expect(mail?.parsed.from?.value).toEqual([{ address: "desk@newsroom.example", name: "The Talmer Post" }]);
    expect(mail?.parsed.headers.get("auto-submitted")).toBe("auto-generated");
  });

  it("keeps whatever was typed in its own line: no other header, no other recipient", async () => {
    const { mails } = await serve();
    const evil = ["\r\n", "\n", "\r", "\u2028", "\u0085", "\0"].map(
      (end) => `Hello${end}Bcc: thief@elsewhere.example${end}${end}Another text`,
    );
    for (const subject of evil) await sendMail({ to, subject, text: "One line." });
    expect(mails).toHaveLength(evil.length);
    for (const { parsed, recipients } of mails) {
      expect(recipients).toEqual([to]);
      expect(parsed.bcc).toBeUndefined();
      expect([...parsed.headers.keys()].sort()).toEqual(
        [
          ...["auto-submitted", "content-transfer-encoding", "content-type", "date", "from"],
          ...["message-id", "mime-version", "subject", "to"],
        ].sort(),
      );
      expect(parsed.subject).toBe("Hello Bcc: thief@elsewhere.example Another text");
      expect(parsed.text?.trim()).toBe("One line.");
    }
  });

  it("goes to nobody where the address is none, or more than one", async () => {
    const { mails } = await serve();
    const wrong = [
      "idris@newsroom.example, thief@elsewhere.example",
      "idris@newsroom.example\r\nRCPT TO:<thief@elsewhere.example>",
      "idris@newsroom.example\nBcc: thief@elsewhere.example",
      '"thief@elsewhere.example> x"@newsroom.example',
      "Idris <idris@newsroom.example>",
      "",
    ];
    for (const address of wrong)
      await expect(sendMail({ to: address, subject: "Hello", text: "Hello" })).rejects.toThrow();
    expect(mails).toEqual([]);
  });

  it("that the server does not take throws what it said, and one that is not there throws as well", async () => {
    await serve({ refuses: "No such mailbox here" });
    await expect(sendMail({ to, subject: "Hello", text: "Hello" })).rejects.toThrow("No such mailbox here");
    await server?.close();
    server = undefined;
    await expect(sendMail({ to, subject: "Hello", text: "Hello" })).rejects.toThrow("ECONNREFUSED");
  });

  it("is not sent where no server is set", async () => {
    vi.stubEnv("SMTP_URL", "");
    expect(await sendMail({ to, subject: "Hello", text: "Hello" })).toBe("noServer");
  });
});

describe("the settings of mail", () => {
  it("are refused by name where half of them is said or one cannot be read, and never repeat a password", () => {
    vi.stubEnv("SMTP_URL", "smtp://user:secret@mail.example:587");
    vi.stubEnv("MAIL_FROM", "");
    expect(() => mailSettings()).toThrow("MAIL_FROM is not set.");
    for (const from of ["nobody", "a@b, c@d", "Post\r\nBcc: x@y.example <desk@newsroom.example>"]) {
      vi.stubEnv("MAIL_FROM", from);
      expect(() => mailSettings(), from).toThrow("MAIL_FROM must be an address");
    }
    vi.stubEnv("MAIL_FROM", "desk@newsroom.example");
    expect(mailSettings()).toMatchObject({ from: "desk@newsroom.example" });
    for (const url of ["user:secret@mail.example", "https://user:secret@mail.example"]) {
      vi.stubEnv("SMTP_URL", url);
      expect(() => mailSettings()).toThrow(
        /^SMTP_URL must be an address that begins with smtp:\/\/ or smtps:\/\/\.$/,
      );
    }
  });
});
