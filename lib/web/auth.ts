import type { AuthOptions, Session } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { openNewsroom } from "@/lib/newsroom";
import { signInFields, verifySignIn } from "@/lib/people/sign-in";
import { beginSession, SESSION_AGE, sessionCookie, sessionIn, signOut } from "./session-cookie";

const { name, secure } = sessionCookie(process.env.NEXTAUTH_URL);

/** How next-auth signs in: by e-mail address and password, into a token that names a session and nothing else. */
export const authOptions: AuthOptions = {
  providers: [
    CredentialsProvider({
      credentials: { email: { type: "email" }, password: { type: "password" } },
      authorize: async (given) => {
        const parsed = signInFields.safeParse(given);
        const person = parsed.success ? await verifySignIn(openNewsroom(), parsed.data) : null;
        return person && { id: String(person.personId) };
      },
    }),
  ],
  session: { strategy: "jwt", maxAge: SESSION_AGE },
  cookies: { sessionToken: { name, options: { httpOnly: true, sameSite: "lax", path: "/", secure } } },
  pages: { signIn: "/sign-in" },
  callbacks: {
    jwt: async ({ token, user }) => ({
      session: user ? await beginSession(Number(user.id)) : sessionIn(token),
    }),
    // Who it is, the desk asks the database with every request.
    session: ({ session }): Session => ({ expires: session.expires }),
  },
  events: { signOut },
};
