import type { Viewport } from "next";
import type { ReactNode } from "react";
import { firstFaces } from "../(site)/faces";
import { EMBLEM } from "../emblem";

/** As readers' pages have it. */
export const previewViewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fdfdfb" },
    { media: "(prefers-color-scheme: dark)", color: "#121519" },
  ],
};

/** The root of a page that looks like a readers' page in this language and stands at none of their addresses. */
export function PreviewRoot({ edition, children }: { edition: RootEdition | null; children: ReactNode }) {
  return (
    <html lang={edition?.language ?? "en"} dir={edition?.direction ?? "ltr"}>
      <head>
        <link rel="icon" href={EMBLEM.url} type={EMBLEM.type} />
        {firstFaces(edition?.language ?? "en").map((href) => (
          <link key={href} rel="preload" href={href} as="font" type="font/woff2" crossOrigin="anonymous" />
        ))}
      </head>
      <body>{children}</body>
    </html>
  );
}

type RootEdition = { language: string; direction: "ltr" | "rtl" };
