import { createHash, randomBytes } from "node:crypto";
import { cookies } from "next/headers";
import { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { directorySettings, newsroomSecret, siteUrl } from "@/lib/env";
import { authOptions } from "@/lib/web/auth";
import { DIRECTORY, GOING_TO } from "@/lib/web/directory";
import { fromOurSite } from "@/lib/web/exchange";
import { ownPath } from "@/lib/web/own-path";
import { hostCookie } from "@/lib/web/session-cookie";

type Context = { params: Promise<{ nextauth: string[] }> };

const handler = NextAuth(authOptions) as (request: Request, context: Context) => Promise<Response>;

/**
 * The button "Sign in with …", a plain form: has next-auth send the browser to the directory. Next-auth asks for a token
 * of its own in the form, which only a script could have put there; whether a page of ours sends it, we look ourselves.
 */
export async function POST(request: Request): Promise<Response> {
  if (!directorySettings()) return new Response(null, { status: 404 });
  if (!fromOurSite(request)) return new Response(null, { status: 403 });
  const jar = await cookies();
  const next = ownPath((await request.formData().catch(() => new FormData())).get("next"));
  const own = { httpOnly: true, sameSite: "lax", path: "/" } as const;
  if (next) jar.set(GOING_TO, next, { ...own, secure: hostCookie("", siteUrl()).secure, maxAge: 900 });
  const token = randomBytes(32).toString("hex");
  const { name, secure } = hostCookie("next-auth.csrf-token", siteUrl());
  jar.set(name, `${token}|${sealed(token)}`, { ...own, secure });
  return handler(asking(token), { params: Promise.resolve({ nextauth: ["signin", DIRECTORY] }) });
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
