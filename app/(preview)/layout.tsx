import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { findActor } from "@/lib/web/actor";
import "../(site)/site.css";
import "./preview.css";

export const dynamic = "force-dynamic";

export const viewport: Viewport = { width: "device-width", initialScale: 1, colorScheme: "light dark" };

export const metadata: Metadata = { robots: { index: false, follow: false } };

/** A root of its own, because a preview wears the readers' style and not the desk's. */
export default async function PreviewLayout({ children }: { children: ReactNode }) {
  return (
    <html lang={(await findActor())?.language ?? "en"}>
      <body>{children}</body>
    </html>
  );
}
