import type { ReactNode } from "react";
import { PreviewRoot, previewViewport } from "../../../../root";
import { previewedFront } from "./previewed";
import "../../../../../(site)/site.css";

export const dynamic = "force-dynamic";

export const viewport = previewViewport;

type Props = { children: ReactNode; params: Promise<{ language: string }> };

/** A root of its own, because a preview wears the readers' style and not the desk's, in the edition's language. */
export default async function FrontPreviewLayout({ children, params }: Props) {
  const state = await previewedFront((await params).language);
  return <PreviewRoot edition={state && state.edition}>{children}</PreviewRoot>;
}
