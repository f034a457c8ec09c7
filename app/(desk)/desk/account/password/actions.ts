"use server";

import { deliverNews } from "@/lib/mail/deliver";
import { changedPasswordFields, changePassword } from "@/lib/people/change-password";
import { action } from "@/lib/web/action";
import { afterAnswer } from "@/lib/web/after-answer";
import { renewSessionHere } from "@/lib/web/session-cookie";

/** Sets one's own password, for whoever knows the one until now; all other browsers are signed out. */
export const changePasswordAction = action(
  changedPasswordFields,
  async ({ newsroom, actor, session }, form) => {
    const set = await changePassword(newsroom, actor, form, session);
    await renewSessionHere(session);
    afterAnswer(() => deliverNews(newsroom, "passwordSet", { ...set, to: set.email }));
    return { goTo: "/desk/account?said=password" };
  },
);
