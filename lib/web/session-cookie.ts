import { cookies } from "next/headers";
import { encode } from "next-auth/jwt";
import { SESSION_AGE } from "./auth";

/** Signs this browser in as the person, with the very cookie that next-auth would set. */
export async function openSession(personId: number): Promise<void> {
  const secret = process.env.NEXTAUTH_SECRET;
  if (!secret) throw new Error("NEXTAUTH_SECRET is not set.");
  const token = await encode({ token: { sub: String(personId) }, secret, maxAge: SESSION_AGE });
  const { name, secure } = sessionCookie(process.env.NEXTAUTH_URL);
  const jar = await cookies();
  jar.set(name, token, { httpOnly: true, sameSite: "lax", path: "/", secure, maxAge: SESSION_AGE });
}

/** Signs this browser out. */
export async function closeSession(): Promise<void> {
  const { name, secure } = sessionCookie(process.env.NEXTAUTH_URL);
  const jar = await cookies();
  jar.set(name, "", { httpOnly: true, sameSite: "lax", path: "/", secure, maxAge: 0 });
}

/** next-auth's own name for its cookie: with `__Secure-`, and only over TLS, where the site stands under https. */
export function sessionCookie(siteUrl: string | undefined): { name: string; secure: boolean } {
  const secure = siteUrl?.startsWith("https://") ?? false;
  return { name: `${secure ? "__Secure-" : ""}next-auth.session-token`, secure };
}
