import type { AddressInfo } from "node:net";
import { simpleParser, type ParsedMail } from "mailparser";
import { SMTPServer } from "smtp-server";

export type ReceivedMail = { raw: string; parsed: ParsedMail; recipients: string[] };

type Manners = {
  /** In these words it refuses whatever comes. */
  refuses?: string;
  /** An address that it does not know. */
  unknown?: string;
};

/** A mail server of our own that takes whatever comes, or refuses it. */
export async function startMailServer({ refuses, unknown }: Manners = {}) {
  const mails: ReceivedMail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onRcptTo: ({ address }, _session, done) =>
      done(address === unknown ? Object.assign(new Error("No such mailbox"), { responseCode: 550 }) : null),
    onData: (stream, session, done) => {
      const parts: Buffer[] = [];
      stream.on("data", (part: Buffer) => parts.push(part));
      stream.on("end", () => {
        if (refuses) return done(Object.assign(new Error(refuses), { responseCode: 550 }));
        const raw = Buffer.concat(parts).toString("utf8");
        const recipients = session.envelope.rcptTo.map(({ address }) => address);
        simpleParser(raw).then((parsed) => {
          mails.push({ raw, parsed, recipients });
          done();
        }, done);
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}
