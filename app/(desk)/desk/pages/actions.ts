"use server";

import { z } from "zod";
import { internalReason } from "@/lib/stories/fields";
import { createPage } from "@/lib/pages/create-page";
import { PAGE_KINDS } from "@/lib/pages/fields";
import { findPagePublication } from "@/lib/pages/find-page-publication";
import { pageText, pageTitle } from "@/lib/pages/page-text";
import { publishPage } from "@/lib/pages/publish-page";
import { savePage } from "@/lib/pages/save-page";
import { rowId as row } from "@/lib/row-id";
import { action } from "@/lib/web/action";

const createForm = z.object({
  language: z.string().min(2).max(20),
  kind: z.enum(PAGE_KINDS),
  title: pageTitle,
});

const saveForm = z.object({
  pageId: z.coerce.number().pipe(row),
  /** The version that the form was opened with. */
  baseVersion: z.coerce.number().int().nonnegative(),
  title: pageTitle,
  text: pageText,
  step: z.enum(["save", "preview", "publish"]).default("save"),
});

const publishForm = z.object({
  pageId: z.coerce.number().pipe(row),
  /** What was looked at. */
  version: z.coerce.number().int().nonnegative(),
  override: internalReason.default(""),
});

/** Begins a standing page. */
export const createPageAction = action(createForm, async ({ newsroom, actor }, form) => {
  const { pageId } = await createPage(newsroom, actor, form);
  return { goTo: `/desk/pages/${pageId}` };
});

/** Saves a standing page, and shows or publishes what was saved; where something is found in it, that is shown first. */
export const savePageAction = action(saveForm, async ({ newsroom, actor }, form) => {
  const { pageId, baseVersion, title, text: body, step } = form;
  const { version } = await savePage(newsroom, actor, { pageId, baseVersion, title, body });
  if (step === "preview") return { goTo: `/desk/pages/${pageId}/preview` };
  if (step === "save") return { goTo: `/desk/pages/${pageId}?said=saved` };
  const found = await findPagePublication(newsroom, actor, pageId);
  if (found && (found.reason || found.findings.length > 0)) return { goTo: `/desk/pages/${pageId}/publish` };
  await publishPage(newsroom, actor, { pageId, version });
  return { goTo: `/desk/pages/${pageId}?said=published` };
});

/** Publishes the saved text of a standing page in which something was found that was looked at, or is meant. */
export const publishPageAction = action(publishForm, async ({ newsroom, actor }, form) => {
  await publishPage(newsroom, actor, form);
  return { goTo: `/desk/pages/${form.pageId}?said=published` };
});
