import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { siteUrl } from "@/lib/env";
import { readEdition } from "@/lib/web/reader";
import { EMBLEM } from "../../emblem";
import { readParts } from "../address";
import { firstFaces } from "../faces";
import "../site.css";

export const dynamic = "force-dynamic";

/** A function, because the site's address is known where the site runs and not where it was built. */
export function generateMetadata(): Metadata {
  return {
    metadataBase: new URL(siteUrl()),
    icons: { icon: EMBLEM },
  };
}

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fdfdfb" },
    { media: "(prefers-color-scheme: dark)", color: "#121519" },
  ],
};

type Props = { children: ReactNode; params: Promise<{ lang: string }> };

/** The root of every readers' page. An address in no known edition still gets a page, in English. */
export default async function SiteLayout({ children, params }: Props) {
  const { lang } = await readParts(params);
  const edition = await readEdition(lang);
  return (
    <html lang={edition?.language ?? "en"} dir={edition?.direction ?? "ltr"}>
      <head>
        {firstFaces(edition?.language ?? "en").map((href) => (
          <link key={href} rel="preload" href={href} as="font" type="font/woff2" crossOrigin="anonymous" />
        ))}
      </head>
      <body>{children}</body>
    </html>
  );
}
