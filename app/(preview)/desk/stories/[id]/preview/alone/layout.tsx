import type { ReactNode } from "react";
import { openNewsroom } from "@/lib/newsroom";
import { findActor } from "@/lib/web/actor";
import { readEdition } from "@/lib/web/reader";
import { findStorySeen } from "@/lib/history/story-seen";
import { PreviewRoot, previewViewport } from "../../../../../root";
import "../../../../../../(site)/site.css";

export const dynamic = "force-dynamic";

export const viewport = previewViewport;

type Props = { children: ReactNode; params: Promise<{ id: string }> };

/** A root of its own, because a preview wears the readers' style and not the desk's, in the story's language. */
export default async function AloneLayout({ children, params }: Props) {
  const { id } = await params;
  const actor = await findActor();
  const seen = actor && (await findStorySeen(openNewsroom(), actor, Number(id)));
  const edition = seen ? await readEdition(seen.story.edition.language) : null;
  return <PreviewRoot edition={edition}>{children}</PreviewRoot>;
}
