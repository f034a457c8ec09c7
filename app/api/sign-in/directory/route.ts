import { createHash, randomBytes } from "node:crypto";
import { cookies } from "next/headers";
import { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { directorySettings, newsroomSecret, siteUrl } from "@/lib/env";
import { authOptions } from "@/lib/web/auth";
import { DIRECTORY, directoryCookie, keepGoingTo } from "@/lib/web/directory";
import { ownPath } from "@/lib/web/own-path";

type Context = { params: Promise<{ nextauth: string[] }> };

const handler = NextAuth(authOptions) as (request: Request, context: Context) => Promise<Response>;

/**
 * The link "Sign in with …": has next-auth send the browser to the directory. A link and no form, for a form's answer may
 * not lead to another site (`form-action`, CSP level 3), and a directory may stand on several. Next-auth asks for a form
 * with a token of its own, which only a script could fill in; whether a page of ours leads here, the browser says itself.
 */
export async function GET(request: NextRequest): Promise<Response> {
  if (!directorySettings()) return new Response(null, { status: 404 });
  if (!isFromHere(request)) return new Response(null, { status: 403 });
  const next = ownPath(request.nextUrl.searchParams.get("next"));
  if (next) await keepGoingTo(next);
  const token = randomBytes(32).toString("hex");
  const { name, options } = directoryCookie("next-auth.csrf-token");
  (await cookies()).set(name, `${token}|${sealed(token)}`, options);
  return handler(asking(token), { params: Promise.resolve({ nextauth: ["signin", DIRECTORY] }) });
}

/** Whether a page of ours, or whoever typed the address, asks (Fetch metadata, "Sec-Fetch-Site"). */
function isFromHere(request: Request): boolean {
  return ["same-origin", "none", null].includes(request.headers.get("sec-fetch-site"));
}

function asking(csrfToken: string): Request {
  const body = new URLSearchParams({ csrfToken, callbackUrl: `${siteUrl()}/desk` });
  const headers = { "Content-Type": "application/x-www-form-urlencoded" };
  return new NextRequest(`${siteUrl()}/api/auth/signin/${DIRECTORY}`, { method: "POST", headers, body });
}

/** As next-auth seals its token. */
function sealed(token: string): string {
  return createHash("sha256").update(`${token}${newsroomSecret()}`).digest("hex");
}
