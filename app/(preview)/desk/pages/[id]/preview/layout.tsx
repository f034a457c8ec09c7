import type { ReactNode } from "react";
import { readEdition } from "@/lib/web/reader";
import { PreviewRoot, previewViewport } from "../../../../root";
import { previewedPage } from "./previewed";
import "../../../../../(site)/site.css";
import "../../../../preview.css";

export const dynamic = "force-dynamic";

export const viewport = previewViewport;

type Props = { children: ReactNode; params: Promise<{ id: string }> };

/** A root of its own: the page wears the readers' style, in its own language. */
export default async function PagePreviewLayout({ children, params }: Props) {
  const found = await previewedPage((await params).id, undefined);
  const edition = found.text ? await readEdition(found.text.language) : null;
  return <PreviewRoot edition={edition}>{children}</PreviewRoot>;
}
