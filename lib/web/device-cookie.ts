import { cookies, headers } from "next/headers";
import type { SignInPlace } from "@/lib/people/sign-in-tries";
import { FROM_HEADER, originOf } from "./origin";
import { hostCookie } from "./session-cookie";

/** How long a browser keeps it, in seconds: a year, and another with every sign-in. */
const AGE = 365 * 24 * 60 * 60;

/** What this browser says of who has signed in with it before; undefined where nobody has. */
export async function readDevice(): Promise<string | undefined> {
  return (await cookies()).get(deviceCookie().name)?.value;
}

/** Has the browser keep what `noteDevice` gave. It outlives the session: that is what it is for. */
export async function keepDevice(token: string): Promise<void> {
  const { name, secure } = deviceCookie();
  const given = { httpOnly: true, sameSite: "lax", path: "/", secure, maxAge: AGE } as const;
  (await cookies()).set(name, token, given);
}

/** Where the request comes from that wants to sign in, as `verifySignIn` asks for it. */
export async function signInPlace(): Promise<SignInPlace> {
  const given = await headers();
  const address = given.get(FROM_HEADER) ?? undefined;
  return { address, origin: originOf(given), device: await readDevice() };
}

function deviceCookie() {
  return hostCookie("newsroom-device", process.env.NEXTAUTH_URL);
}
