"use server";

import { acceptedFields, acceptInvitation } from "@/lib/people/accept-invitation";
import { afterPassword } from "@/lib/web/let-in";
import { strangersAction } from "@/lib/web/strangers-action";

/** Opens the account of whoever was invited, and signs them in. */
export const acceptInvitationAction = strangersAction(acceptedFields, async ({ newsroom, origin }, form) => {
  const { personId } = await acceptInvitation(newsroom, form, origin);
  await afterPassword(personId);
  return { goTo: "/desk" };
});
