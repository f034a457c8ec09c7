import { expect } from "@playwright/test";
import { startMailServer } from "../../lib/mail/mail-server-for-tests";
import { openStaffed } from "./signing-in";

/** A newsroom with a server of its own that sends its mail to a mail server of the journey's own. */
export async function openMailed() {
  const post = await startMailServer();
  const staffed = await openStaffed({ SMTP_URL: post.url, MAIL_FROM: "Newsroom <desk@newsroom.example>" });
  return {
    ...staffed,
    mails: post.mails,
    /** The link in the newest mail to somebody, once it has come. */
    linkTo: async (email: string, subject: RegExp): Promise<string> => {
      const found = () =>
        post.mails.findLast(
          ({ recipients, parsed }) => recipients.includes(email) && subject.test(parsed.subject ?? ""),
        );
      await expect.poll(() => found() !== undefined, { timeout: 20_000 }).toBe(true);
      return /https?:\S+/.exec(found()?.parsed.text ?? "")?.[0] ?? "";
    },
    close: async (): Promise<void> => {
      await staffed.close();
      await post.close();
    },
  };
}
