/**
 * Editions are not rewritten here: which editions there are stands in the database, so the press gives
 * the default edition its place (press/editions.ts) and a new edition needs no new build.
 */
const { NEWSROOM_DIST, SITE_URL } = process.env;

/** @type {import("next").NextConfig} */
export default {
  distDir: NEWSROOM_DIST ?? ".next",
  reactStrictMode: true,
  poweredByHeader: false,
  // A readers' page is sent whole: its metadata stands in the head for every visitor.
  htmlLimitedBots: /.*/,
  // Readers' pages name their pictures' sizes themselves.
  images: { unoptimized: true },
  serverExternalPackages: ["@node-rs/argon2", "@prisma/adapter-pg", "@prisma/client", "pg", "sharp"],
  // Types are checked by `npm run check`; a reader of this repository who only starts it need not wait for them.
  typescript: { ignoreBuildErrors: true },
  // Next writes nothing into this folder, and looks nothing up, besides building and serving.
  agentRules: false,
  turbopack: {
    // Messages are read on the server; a browser gets them read, and with them only what says them.
    resolveAlias: {
      "use-intl/format-message": {
        browser: "use-intl/format-message/format-only",
        default: "./use-intl.config.ts",
      },
    },
  },
  experimental: {
    agentUpgrade: false,
    // A screen that cannot be had waits for the connection; without this the tab leaves what is being written for it.
    useOffline: true,
    // What nobody asks of a CommonJS module is left out of the scripts.
    turbopackCjsTreeShaking: true,
    // Few large scripts, not many small ones: together they are compressed to a good deal less.
    turbopackChunking: { minChunkSize: 2_000_000, maxMergeChunkSize: 5_000_000 },
    serverActions: {
      bodySizeLimit: "2mb",
      // Behind a proxy that changes `Host`, forms still come from the site's own address.
      allowedOrigins: SITE_URL ? [new URL(SITE_URL).host] : [],
    },
  },
  // Next takes a folder called sitemap.xml for its own convention and gives it another address.
  rewrites: async () => [{ source: "/:lang/sitemap.xml", destination: "/:lang/sitemaps" }],
  headers: async () => [
    {
      source: "/speculation-rules.json",
      headers: [
        { key: "Content-Type", value: "application/speculationrules+json" },
        { key: "Cache-Control", value: "public, max-age=86400" },
      ],
    },
    {
      // A face is called otherwise when it changes (bin/make-fonts.py).
      source: "/fonts/:file(.+\\.woff2)",
      headers: [{ key: "Cache-Control", value: "public, max-age=31536000, immutable" }],
    },
    {
      // By this name whoever reads no link asks for the paper's sign; it is a drawing all the same.
      source: "/favicon.ico",
      headers: [
        { key: "Content-Type", value: "image/svg+xml" },
        { key: "Cache-Control", value: "public, max-age=86400" },
      ],
    },
  ],
};
