import type { AuthOptions, Session } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { openNewsroom } from "@/lib/newsroom";
import { signInFields, verifySignIn } from "@/lib/people/sign-in";

declare module "next-auth" {
  interface Session {
    /** The person's number: all that a session says. */
    personId?: number;
  }
}

/** How long a sign-in lasts, in seconds. */
export const SESSION_AGE = 14 * 24 * 60 * 60;

/** How next-auth signs in: by e-mail address and password, into a token that names the person and nothing else. */
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
  pages: { signIn: "/sign-in" },
  callbacks: {
    jwt: ({ token, user }) => (user ? { sub: user.id } : { sub: token.sub }),
    session: ({ session, token }): Session => ({ expires: session.expires, personId: personIdOf(token.sub) }),
  },
};

function personIdOf(subject: string | undefined): number | undefined {
  const personId = Number(subject);
  return Number.isSafeInteger(personId) && personId > 0 ? personId : undefined;
}
