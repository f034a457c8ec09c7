"use server";

import { takeReset } from "@/lib/limits/reset-limit";
import { deliverLink, deliverNews } from "@/lib/mail/deliver";
import { askedResetFields, askReset } from "@/lib/people/ask-reset";
import { resetFields, resetPassword } from "@/lib/people/reset-password";
import { afterAnswer } from "@/lib/web/after-answer";
import { afterPassword } from "@/lib/web/let-in";
import { strangersAction } from "@/lib/web/strangers-action";

/** Sends a link for a new password to whoever has the address. Everybody is told the same, before it is looked up. */
export const askResetAction = strangersAction(askedResetFields, async (door, { email }) => {
  const { newsroom, origin, from } = door;
  const mayMail = await takeReset(newsroom, email, from);
  if (mayMail)
    afterAnswer(async () => {
      const link = await askReset(newsroom, { email }, origin);
      if (link) await deliverLink(newsroom, link);
    });
  return { goTo: "/account/reset?said=sent" };
});

/** Sets the password of whoever holds the link, and goes on as after the right one: a second factor is asked for. */
export const resetPasswordAction = strangersAction(resetFields, async ({ newsroom, origin }, form) => {
  const { personId, email, name, language } = await resetPassword(newsroom, form, origin);
  afterAnswer(() => deliverNews(newsroom, "passwordSet", { to: email, name, language }));
  const outcome = await afterPassword(personId);
  return { goTo: outcome === "in" ? "/desk" : outcome === "code" ? "/sign-in/code" : "/sign-in" };
});
