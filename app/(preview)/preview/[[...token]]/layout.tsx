import type { ReactNode } from "react";
import { linkBehind } from "@/lib/web/preview";
import { readEdition } from "@/lib/web/reader";
import { PreviewRoot, previewViewport } from "../../root";
import { tokenIn } from "./token-in";
import "../../../(site)/site.css";
import "../../preview.css";

export const dynamic = "force-dynamic";

export const viewport = previewViewport;

type Props = { children: ReactNode; params: Promise<{ token?: string[] }> };

export default async function SharedLayout({ children, params }: Props) {
  const opened = await linkBehind(await tokenIn(params));
  return <PreviewRoot edition={opened && (await readEdition(opened.language))}>{children}</PreviewRoot>;
}
