import { createTransport, type Transporter } from "nodemailer";
import type SMTPTransport from "nodemailer/lib/smtp-transport";
import { z } from "zod";
import { mailSettings } from "@/lib/env";
import { asOneLine } from "./one-line";

/** A mail as we write them: to one address, plain text. */
export type Mail = { to: string; subject: string; text: string };

/** How long the server may take, in milliseconds: to be found, to be reached, to greet us, and to say the next word. */
const PATIENCE = {
  dnsTimeout: 10_000,
  connectionTimeout: 10_000,
  greetingTimeout: 10_000,
  socketTimeout: 30_000,
};

/** Told to other machines, so that no holiday notice comes back (RFC 3834, section 5). */
const BY_A_MACHINE = { "Auto-Submitted": "auto-generated" };

/**
 * Sends one mail by the server of `SMTP_URL`; "noServer" where none is set. Refuses an address that is none, and throws
 * what the server said when it did not take the mail. Whatever was typed stays within its own line: it becomes no
 * header and no second recipient.
 */
export async function sendMail({ to, subject, text }: Mail): Promise<"sent" | "noServer"> {
  const settings = mailSettings();
  if (!settings) return "noServer";
  const address = z.email().parse(to);
  await transportTo(settings.url).sendMail({
    from: settings.from,
    // As an object it is one address, whatever signs stand in it.
    to: { name: "", address },
    subject: asOneLine(subject),
    text,
    headers: BY_A_MACHINE,
  });
  return "sent";
}

type Transport = Transporter<SMTPTransport.SentMessageInfo, SMTPTransport.Options>;

/** One a process, under a name on `globalThis`, because Next bundles module instances of its own. */
function transportTo(url: string): Transport {
  const holder = globalThis as unknown as Record<symbol, { url: string; transport: Transport } | undefined>;
  const key = Symbol.for("newsroom.mail");
  const kept = holder[key];
  if (kept?.url === url) return kept.transport;
  const transport = createTransport({ url, ...PATIENCE, disableFileAccess: true, disableUrlAccess: true });
  holder[key] = { url, transport };
  return transport;
}
