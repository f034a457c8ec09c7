"use server";

import { refresh } from "next/cache";
import { z } from "zod";
import { disablePerson } from "@/lib/people/disable-person";
import { enablePerson } from "@/lib/people/enable-person";
import { inviteAgain } from "@/lib/people/invite-again";
import { invitedFields, invitePerson } from "@/lib/people/invite-person";
import { linkReset } from "@/lib/people/link-reset";
import { savedEmailFields, saveEmail } from "@/lib/people/save-email";
import { savedRoleFields, saveRole } from "@/lib/people/save-role";
import { takeBackInvitation } from "@/lib/people/take-back-invitation";
import { closeSessions } from "@/lib/sessions/close-sessions";
import { action } from "@/lib/web/action";
import { rowId } from "../stories/[id]/story-form";
import { sendLinks } from "./made-links";

const personForm = z.object({ personId: rowId });
const DANGEROUS = { dangerous: true } as const;

const placeOf = (personId: number, said: string) => `/desk/people/${personId}?said=${said}`;

/** Makes an account for somebody and sends them the link by which they come in. */
export const invitePersonAction = action(
  invitedFields,
  async ({ newsroom, actor }, form) =>
    sendLinks(newsroom, actor, [await invitePerson(newsroom, actor, form)]),
  DANGEROUS,
);

/** Sends another link to somebody who has not come in yet. */
export const inviteAgainAction = action(
  personForm,
  async ({ newsroom, actor }, { personId }) => {
    const link = await inviteAgain(newsroom, actor, personId);
    refresh();
    return sendLinks(newsroom, actor, [link]);
  },
  DANGEROUS,
);

/** Takes an invitation back. */
export const takeBackInvitationAction = action(
  personForm,
  async ({ newsroom, actor }, { personId }) => {
    await takeBackInvitation(newsroom, actor, personId);
    return { goTo: placeOf(personId, "takenBack") };
  },
  DANGEROUS,
);

/** Gives somebody another role. */
export const saveRoleAction = action(
  savedRoleFields.extend(personForm.shape),
  async ({ newsroom, actor }, form) => {
    await saveRole(newsroom, actor, form);
    return { goTo: placeOf(form.personId, "role") };
  },
  DANGEROUS,
);

/** Begins to change somebody's address. */
export const saveEmailAction = action(
  savedEmailFields.extend(personForm.shape),
  async ({ newsroom, actor }, form) => {
    const links = await saveEmail(newsroom, actor, form);
    refresh();
    return sendLinks(newsroom, actor, links);
  },
  DANGEROUS,
);

/** Sends somebody a link for a new password. */
export const linkResetAction = action(
  personForm,
  async ({ newsroom, actor }, { personId }) =>
    sendLinks(newsroom, actor, [await linkReset(newsroom, actor, personId)]),
  DANGEROUS,
);

/** Closes somebody's account. */
export const disablePersonAction = action(
  personForm,
  async ({ newsroom, actor }, { personId }) => {
    await disablePerson(newsroom, actor, personId);
    return { goTo: placeOf(personId, "disabled") };
  },
  DANGEROUS,
);

/** Opens somebody's account again. */
export const enablePersonAction = action(
  personForm,
  async ({ newsroom, actor }, { personId }) => {
    await enablePerson(newsroom, actor, personId);
    return { goTo: placeOf(personId, "enabled") };
  },
  DANGEROUS,
);

const closeForm = personForm.extend({
  /** One browser; absent: all of them. */
  session: z
    .string()
    .regex(/^[0-9a-f]{32}$/)
    .optional(),
});

/** Signs somebody out, in one browser or everywhere. */
export const closePersonsSessionsAction = action(
  closeForm,
  async ({ newsroom, actor }, { personId, session }) => {
    await closeSessions(newsroom, actor, { personId, ...(session === undefined ? {} : { only: session }) });
    return { goTo: placeOf(personId, "out") };
  },
);
