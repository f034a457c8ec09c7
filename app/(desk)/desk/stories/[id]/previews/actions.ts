"use server";

import { refresh } from "next/cache";
import { z } from "zod";
import type { MadeLink } from "@/components/desk/previews/made-link.client";
import { momentOf, showMoment } from "@/lib/dates";
import { siteUrl } from "@/lib/env";
import { linkDays, linkLabel } from "@/lib/previews/fields";
import { makePreviewLink } from "@/lib/previews/make-link";
import { revokePreviewLink } from "@/lib/previews/revoke-link";
import { readSiteSettings } from "@/lib/settings/site";
import { action } from "@/lib/web/action";
import { rowId } from "../story-form";

const makeForm = z.object({
  storyId: rowId,
  /** The working copy that the page spoke of. */
  version: z.coerce.number().int().nonnegative(),
  label: linkLabel,
  /** Empty: a revision is kept of the working copy. */
  revision: z.union([z.literal("").transform(() => null), rowId]),
  days: linkDays,
});

const revokeForm = z.object({ storyId: rowId, linkId: rowId });

/** Makes an address for somebody without an account. It goes back in this answer and nowhere else. */
export const makePreviewLinkAction = action(makeForm, async ({ newsroom, actor }, form) => {
  const { storyId, version, label, revision, days } = form;
  const shows = revision === null ? { version } : { revisionId: revision };
  const { token, number, until } = await makePreviewLink(newsroom, actor, { storyId, label, days, shows });
  const { zone } = await readSiteSettings(newsroom.db);
  const language = actor.kind === "person" ? actor.language : "en";
  // The list under the form has one more.
  refresh();
  const show: MadeLink = {
    ...{ label, number, address: `${siteUrl()}/preview/${token}` },
    until: showMoment(momentOf(until), language, zone).words,
  };
  return { show };
});

/** Takes an address back, at once. */
export const revokePreviewLinkAction = action(revokeForm, async ({ newsroom, actor }, form) => {
  await revokePreviewLink(newsroom, actor, form);
  return { goTo: `/desk/stories/${form.storyId}/previews?said=takenBack` };
});
