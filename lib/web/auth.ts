import type { AuthOptions, Session } from "next-auth";
import { directoryCookie, directoryProviders, followDirectory } from "./directory";
import { SESSION_AGE, sessionCookie, sessionIn, signOut } from "./session-cookie";

const { name, secure } = sessionCookie(process.env.NEXTAUTH_URL);

/**
 * What next-auth does here: it speaks to the house's own sign-in service, where there is one. Nobody signs in by its
 * addresses with a password, for a second factor may have to follow.
 */
export const authOptions: AuthOptions = {
  providers: directoryProviders(),
  session: { strategy: "jwt", maxAge: SESSION_AGE },
  // Its own choice of a name would let a host beside this one write most of them (OWASP ASVS 5.0, 3.3.3).
  cookies: {
    sessionToken: { name, options: { httpOnly: true, sameSite: "lax", path: "/", secure } },
    callbackUrl: directoryCookie("next-auth.callback-url"),
    csrfToken: directoryCookie("next-auth.csrf-token"),
    pkceCodeVerifier: directoryCookie("next-auth.pkce.code_verifier"),
    state: directoryCookie("next-auth.state"),
    nonce: directoryCookie("next-auth.nonce"),
  },
  pages: { signIn: "/sign-in" },
  callbacks: {
    // A person is signed in by the newsroom's own session; to next-auth this is an address to go on to.
    signIn: followDirectory,
    jwt: ({ token }) => ({ session: sessionIn(token) }),
    // Who it is, the desk asks the database with every request.
    session: ({ session }): Session => ({ expires: session.expires }),
  },
  events: { signOut },
};
