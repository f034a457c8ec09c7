import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { accountLanguage } from "./account-words";
import { EMBLEM } from "../emblem";
import "../(desk)/desk.css";

export const dynamic = "force-dynamic";

export const viewport: Viewport = { width: "device-width", initialScale: 1, colorScheme: "light dark" };

export const metadata: Metadata = {
  robots: { index: false, follow: false },
  icons: { icon: EMBLEM },
};

export default async function AccountLayout({ children }: { children: ReactNode }) {
  return (
    <html lang={await accountLanguage()}>
      <body>{children}</body>
    </html>
  );
}
