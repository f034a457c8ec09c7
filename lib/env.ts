import { isIP } from "node:net";
import path from "node:path";

/**
 * The settings that come from the environment, each with its default.
 * No secret has a default: what is missing is refused by name.
 */

/** Where the site stands on the web, without a trailing slash; every absolute address begins with it. */
export function siteUrl(): string {
  return (process.env.SITE_URL || `http://localhost:${process.env.PORT || "3000"}`).replace(/\/+$/, "");
}

/** The folder for what an installation keeps: pictures, demo sign-ins, secrets. */
export function dataFolder(): string {
  return path.resolve(/* turbopackIgnore: true */ process.env.NEWSROOM_DATA || ".newsroom");
}

/** The folder in which uploads stand until the last of their bytes has come. */
export function uploadsFolder(): string {
  return path.join(dataFolder(), "uploads");
}

/** So many characters a secret has at least: of random base64 it takes 22 for 128 bits, of a sentence more (ASVS 5.0, 11.5.1). */
const SHORTEST_SECRET = 32;

/** The secret of this installation, from which its keys are derived; refused when none is set, or one that can be guessed. */
export function newsroomSecret(): string {
  const secret = required("NEXTAUTH_SECRET");
  if (secret.length >= SHORTEST_SECRET) return secret;
  throw new Error(`NEXTAUTH_SECRET must have at least ${SHORTEST_SECRET} characters, at random.`);
}

/** The connection to the newsroom's database; refused when none is set. */
export function databaseUrl(): string {
  return required("DATABASE_URL");
}

/** The readers' own connection, where an installation has one; otherwise they borrow the newsroom's under a lesser role. */
export function readerDatabaseUrl(): string | undefined {
  return process.env.READER_DATABASE_URL;
}

/** Which proxies' word on a request's sender is believed: so many before this server, or whichever are in these networks. */
export type TrustedProxies = { hops: number } | { networks: string[] };

/**
 * The proxies of the owner's own that stand before this server: `TRUST_PROXY` holds how many there are, or their
 * networks separated by commas, "10.0.0.0/8, 2001:db8::/32". Unset: none, and `X-Forwarded-For` is not looked at.
 */
export function trustedProxies(): TrustedProxies {
  const text = (process.env.TRUST_PROXY ?? "").trim();
  if (/^\d?$/.test(text)) return { hops: Number(text) };
  const networks = text.split(",").map((network) => network.trim());
  const wrong = networks.find((network) => !isNetwork(network));
  if (wrong === undefined) return { networks };
  throw new Error(`TRUST_PROXY must be a number of proxies or hold their networks; "${wrong}" is neither.`);
}

/** "10.0.0.0/8", "2001:db8::/32", or one address. */
function isNetwork(text: string): boolean {
  const [address = "", bits, ...more] = text.split("/");
  const longest = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1;
  const isLength = bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= longest);
  return longest > 0 && isLength && more.length === 0;
}

/**
 * Whether the rule that this site is asked for by https only holds for the hosts below its name too. `HSTS_SUBDOMAINS=0`
 * where one of them has no https.
 */
export function hstsSubdomains(): boolean {
  return process.env.HSTS_SUBDOMAINS !== "0";
}

/** How much memory the press may fill with readers' pages, in MB: `PRESS_MEMORY`. */
export function pressMemory(): number {
  return numberOf("PRESS_MEMORY", 64);
}

/** For how many minutes the press serves what it has without any word from the database: `PRESS_CUT_OFF`. */
export function pressCutOff(): number {
  return numberOf("PRESS_CUT_OFF", 10);
}

/** Where this server answers inside the network, for the other instances and the desk's proof: `INSTANCE_URL`, or its own port. */
export function instanceUrl(): string {
  const { INSTANCE_URL, HOST, PORT } = process.env;
  if (INSTANCE_URL) return addressOf(INSTANCE_URL, "INSTANCE_URL").replace(/\/+$/, "");
  const everywhere = !HOST || HOST === "0.0.0.0" || HOST === "::";
  const host = everywhere ? "127.0.0.1" : HOST.includes(":") ? `[${HOST}]` : HOST;
  return `http://${host}:${PORT || "3000"}`;
}

/** Who is told of every public act: the addresses in `NEWSROOM_HOOKS`, separated by commas, and the secret that signs. */
export function hooks(): { addresses: string[]; secret: string | undefined } {
  return { addresses: addressesIn("NEWSROOM_HOOKS"), secret: process.env.NEWSROOM_HOOK_SECRET || undefined };
}

/** A service that keeps copies of readers' pages: its id there, the token that lets us purge, and where its interface answers. */
export type CacheService = { id: string; token: string; api: string };

/** The shared caches before the site that are told to forget what changed. */
export type CacheSettings = {
  /** `PURGE_FASTLY` names the service, `PURGE_FASTLY_TOKEN` opens it. */
  fastly: CacheService | undefined;
  /** `PURGE_CLOUDFLARE` names the zone, `PURGE_CLOUDFLARE_TOKEN` opens it. */
  cloudflare: CacheService | undefined;
  /** `PURGE_VARNISH`: the addresses at which each Varnish takes purges, separated by commas. */
  varnish: string[];
  /** `PURGE_HOOKS`: addresses that are told which keys to forget, signed with `PURGE_HOOK_SECRET`. */
  hooks: { addresses: string[]; secret: string | undefined };
};

/** The shared caches before the site; without any, nobody but the reader's own browser is told to keep a page. */
export function cacheSettings(): CacheSettings {
  return {
    fastly: cacheService("PURGE_FASTLY", "https://api.fastly.com"),
    cloudflare: cacheService("PURGE_CLOUDFLARE", "https://api.cloudflare.com"),
    varnish: addressesIn("PURGE_VARNISH"),
    hooks: { addresses: addressesIn("PURGE_HOOKS"), secret: process.env.PURGE_HOOK_SECRET || undefined },
  };
}

/** A store that speaks S3, as the owner has named it. */
export type S3Settings = {
  bucket: string;
  /** Absent: Amazon's own, in this region. */
  endpoint: string | undefined;
  region: string;
  /** Absent: whatever the machine has been given, such as the role of an instance. */
  credentials: { accessKeyId: string; secretAccessKey: string } | undefined;
  /** What the names of all our files begin with, "" or "pictures/". */
  prefix: string;
};

/**
 * Where pictures are kept, if not in the data folder: `MEDIA_S3_BUCKET` names a bucket, `MEDIA_S3_ENDPOINT` the store
 * that holds it. Refused where half of it is said.
 */
export function s3Settings(): S3Settings | undefined {
  const { MEDIA_S3_BUCKET: bucket, MEDIA_S3_REGION, MEDIA_S3_PREFIX } = process.env;
  const { MEDIA_S3_ENDPOINT: endpoint, MEDIA_S3_KEY: key, MEDIA_S3_SECRET: secret } = process.env;
  if (!bucket) {
    if (endpoint || key || secret) throw new Error("MEDIA_S3_BUCKET is not set, but other MEDIA_S3_… are.");
    return undefined;
  }
  if (!/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(bucket)) {
    throw new Error(`MEDIA_S3_BUCKET must be the name of a bucket; "${bucket}" is none.`);
  }
  if (!key !== !secret) throw new Error("MEDIA_S3_KEY and MEDIA_S3_SECRET are set together or not at all.");
  return {
    bucket,
    endpoint: endpoint ? addressOf(endpoint, "MEDIA_S3_ENDPOINT") : undefined,
    region: MEDIA_S3_REGION || "us-east-1",
    credentials: key && secret ? { accessKeyId: key, secretAccessKey: secret } : undefined,
    prefix: (MEDIA_S3_PREFIX ?? "").replace(/^\/+|\/+$/g, "").replace(/(.)$/, "$1/"),
  };
}

/** By which server mail goes, and from whom it comes. */
export type MailSettings = { url: string; from: string };

/**
 * How mail is sent: `SMTP_URL` names the server, "smtp://user:password@mail.example:587", `MAIL_FROM` the sender, as
 * "Newsroom <desk@paper.example>". Undefined where no server is named: then links are shown to admins. Refused where
 * half of it is said or it cannot be read; the address itself, which may hold a password, is not repeated.
 */
export function mailSettings(): MailSettings | undefined {
  const { SMTP_URL: url, MAIL_FROM } = process.env;
  if (!url) return undefined;
  if (!URL.canParse(url) || !/^smtps?:$/.test(new URL(url).protocol))
    throw new Error("SMTP_URL must be an address that begins with smtp:// or smtps://.");
  const from = MAIL_FROM?.trim() || required("MAIL_FROM");
  const address = "[^\\p{Cc}\\s<>@,;]+@[^\\p{Cc}\\s<>@,;]+";
  if (!new RegExp(`^(?:[^\\p{Cc}<>@,;]*<${address}>|${address})$`, "u").test(from))
    throw new Error(`MAIL_FROM must be an address, with or without a name; "${from}" is none.`);
  return { url, from };
}

/** The house's own sign-in service, spoken to by OpenID Connect. */
export type DirectorySettings = {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** What people call it. */
  name: string;
  /** The claim in which it says somebody's groups. */
  groupsClaim: string;
  /** What may be done by whom: group → role. */
  roles: ReadonlyMap<string, "reporter" | "editor" | "admin">;
};

/**
 * The house's own sign-in service: `OIDC_ISSUER` names it, `OIDC_CLIENT_ID` and `OIDC_CLIENT_SECRET` are the newsroom's own
 * there, `OIDC_ROLES` says which group has which role, "news-desk=editor, writers=reporter", `OIDC_GROUPS_CLAIM` where
 * the groups stand ("groups"), `OIDC_NAME` what the button calls it. Undefined where none is named; refused where half of
 * it is said.
 */
export function directorySettings(): DirectorySettings | undefined {
  const { OIDC_ISSUER, OIDC_NAME, OIDC_GROUPS_CLAIM } = process.env;
  if (!OIDC_ISSUER) return undefined;
  const issuer = addressOf(OIDC_ISSUER, "OIDC_ISSUER");
  return {
    issuer,
    clientId: required("OIDC_CLIENT_ID"),
    clientSecret: required("OIDC_CLIENT_SECRET"),
    name: OIDC_NAME?.trim() || new URL(issuer).host,
    groupsClaim: OIDC_GROUPS_CLAIM?.trim() || "groups",
    roles: new Map(required("OIDC_ROLES").split(",").map(groupAndRole)),
  };
}

function groupAndRole(text: string): [string, "reporter" | "editor" | "admin"] {
  const [, group, role] = /^\s*(.+?)\s*=\s*(reporter|editor|admin)\s*$/.exec(text) ?? [];
  if (!group || !role)
    throw new Error(`OIDC_ROLES must be groups with their roles, "news-desk=editor"; "${text}" is none.`);
  return [group, role as "reporter" | "editor" | "admin"];
}

function cacheService(name: string, otherwise: string): CacheService | undefined {
  const id = process.env[name];
  if (!id) return undefined;
  const api = addressOf(process.env[`${name}_URL`] || otherwise, `${name}_URL`);
  return { id, token: required(`${name}_TOKEN`), api: api.replace(/\/+$/, "") };
}

function addressesIn(name: string): string[] {
  const given = (process.env[name] ?? "").split(",").map((address) => address.trim());
  return [...new Set(given.filter(Boolean).map((address) => addressOf(address, name)))];
}

function addressOf(text: string, name: string): string {
  if (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)) return text;
  throw new Error(`${name} must hold addresses that begin with http:// or https://; "${text}" is none.`);
}

function numberOf(name: string, otherwise: number): number {
  const text = process.env[name] || String(otherwise);
  if (/^\d+(\.\d+)?$/.test(text)) return Number(text);
  throw new Error(`${name} must be a number; "${text}" is none.`);
}

function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set.`);
  return value;
}
