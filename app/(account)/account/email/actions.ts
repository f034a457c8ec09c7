"use server";

import { z } from "zod";
import { deliverNews } from "@/lib/mail/deliver";
import { confirmEmail } from "@/lib/people/confirm-email";
import { afterAnswer } from "@/lib/web/after-answer";
import { strangersAction } from "@/lib/web/strangers-action";

/** Confirms a change of address at one of the two; with the second it is done, and the old one is told. */
export const confirmEmailAction = strangersAction(
  z.object({ token: z.string() }),
  async ({ newsroom, origin }, form) => {
    const confirmed = await confirmEmail(newsroom, form, origin);
    if (!confirmed.done) return { goTo: "/account/email?said=half" };
    const { before, email, name, language } = confirmed;
    afterAnswer(() => deliverNews(newsroom, "emailChanged", { to: before, email, name, language }));
    return { goTo: "/account/email?said=done" };
  },
);
