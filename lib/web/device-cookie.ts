import { cookies, headers } from "next/headers";
import type { SignInPlace } from "@/lib/people/sign-in-tries";
import { FROM_HEADER, originOf } from "./origin";

/** How long a browser keeps it, in seconds: a year, and another with every sign-in. */
const AGE = 365 * 24 * 60 * 60;

/** What this browser says of who has signed in with it before; undefined where nobody has. */
export async function readDevice(): Promise<string | undefined> {
  return (await cookies()).get(deviceCookie(process.env.NEXTAUTH_URL).name)?.value;
}

/** Has the browser keep what `noteDevice` gave. It outlives the session: that is what it is for. */
export async function keepDevice(token: string): Promise<void> {
  const { name, secure } = deviceCookie(process.env.NEXTAUTH_URL);
  const given = { httpOnly: true, sameSite: "lax", path: "/", secure, maxAge: AGE } as const;
  (await cookies()).set(name, token, given);
}

/** Where the request comes from that wants to sign in, as `verifySignIn` asks for it. */
export async function signInPlace(): Promise<SignInPlace> {
  const given = await headers();
  const address = given.get(FROM_HEADER) ?? undefined;
  return { address, origin: originOf(given), device: await readDevice() };
}

/** What the cookie is called: under https with the prefix that binds it to this host (RFC 6265bis, 4.1.3.2). */
export function deviceCookie(siteUrl: string | undefined): { name: string; secure: boolean } {
  const secure = siteUrl?.startsWith("https://") ?? false;
  return { name: `${secure ? "__Host-" : ""}newsroom-device`, secure };
}
