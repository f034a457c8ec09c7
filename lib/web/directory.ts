import { cookies, headers } from "next/headers";
import type { Account, AuthOptions, Profile } from "next-auth";
import type { OAuthConfig } from "next-auth/providers/oauth";
import { directoryPerson } from "@/lib/directory/claims";
import { letInFromDirectory } from "@/lib/directory/let-in-from-directory";
import { directorySettings, type DirectorySettings } from "@/lib/env";
import { openNewsroom } from "@/lib/newsroom";
import { Refusal } from "@/lib/refusal";
import { afterPassword, letIn } from "./let-in";
import { originOf } from "./origin";
import { ownPath } from "./own-path";
import { hostCookie } from "./session-cookie";

/** What next-auth calls the directory in its addresses. */
export const DIRECTORY = "directory";

/** What keeps where somebody wanted to go while they are at the directory. */
const GOING_TO = "newsroom-going-to";

/** How long somebody may take there, in seconds. */
const AT_DIRECTORY = 15 * 60;

/** A cookie that lasts as long, bound to this host where the site has https; with 0 seconds it is forgotten. */
export function directoryCookie(name: string, maxAge = AT_DIRECTORY) {
  const { name: bound, secure } = hostCookie(name, process.env.NEXTAUTH_URL);
  return { name: bound, options: { httpOnly: true, sameSite: "lax", path: "/", secure, maxAge } as const };
}

/** Has the browser keep where somebody wants to go, a path of the desk. */
export async function keepGoingTo(path: string): Promise<void> {
  const { name, options } = directoryCookie(GOING_TO);
  (await cookies()).set(name, path, options);
}

/** Where they wanted to go, which is forgotten with it. */
async function takeGoingTo(): Promise<string | undefined> {
  const { name, options } = directoryCookie(GOING_TO, 0);
  const jar = await cookies();
  const next = ownPath(jar.get(name)?.value);
  jar.set(name, "", options);
  return next;
}

/** The directory as next-auth speaks to it; none where none is set. */
export function directoryProviders(): AuthOptions["providers"] {
  const settings = directorySettings();
  return settings ? [provider(settings)] : [];
}

function provider({ issuer, clientId, clientSecret, name }: DirectorySettings): OAuthConfig<Profile> {
  return {
    ...{ id: DIRECTORY, name, type: "oauth", clientId, clientSecret, issuer },
    wellKnown: `${issuer.replace(/\/+$/, "")}/.well-known/openid-configuration`,
    authorization: { params: { scope: "openid email profile groups" } },
    idToken: true,
    checks: ["pkce", "state", "nonce"],
    userinfo: {
      // Some services say the groups in the token, others only when they are asked.
      request: async ({ client, tokens }) => {
        const claims = tokens.id_token ? idClaims(tokens) : {};
        if (!client.issuer.metadata.userinfo_endpoint || !tokens.access_token) return claims;
        // Asked with all the tokens, the library refuses what is said of somebody else (OpenID Connect Core 1.0, 5.3.2).
        return { ...claims, ...(await client.userinfo(tokens as Parameters<typeof client.userinfo>[0])) };
      },
    },
    profile: ({ sub = "" }) => ({ id: sub }),
  };
}

/** The claims of a token that the library has verified already. */
function idClaims(tokens: object): Record<string, unknown> {
  return (tokens as { claims(): Record<string, unknown> }).claims();
}

/**
 * What follows when the directory has said who somebody is: the address to go on to. They are signed in by then, or wait
 * for their second factor, or are told why not. Never fails: the library would write what broke into an address.
 */
export async function followDirectory({
  account,
  profile,
}: {
  account: Account | null;
  profile?: Profile;
}): Promise<string> {
  const settings = directorySettings();
  const said = account?.provider === DIRECTORY && settings && profile;
  const given =
    said && directoryPerson(said as Record<string, unknown>, settings.issuer, settings.groupsClaim);
  if (!given) return "/sign-in?said=directory";
  try {
    const origin = originOf(await headers());
    const { personId } = await letInFromDirectory(openNewsroom(), given, settings.roles, origin);
    return await goOn(personId, given.second);
  } catch (error) {
    if (error instanceof Refusal) return `/sign-in?said=${error.code}`;
    console.error("Somebody whom the directory let in could not be signed in.", error);
    return "/sign-in?said=directory";
  }
}

/** Whoever the directory does not vouch for shows the second factor that they have here. */
async function goOn(personId: number, second: boolean): Promise<string> {
  const next = await takeGoingTo();
  if (second) return (await letIn(personId, { second })) ? (next ?? "/desk") : "/sign-in?said=closed";
  const outcome = await afterPassword(personId);
  if (outcome === "code") return `/sign-in/code${next ? `?next=${encodeURIComponent(next)}` : ""}`;
  return outcome === "in" ? (next ?? "/desk") : "/sign-in?said=closed";
}
