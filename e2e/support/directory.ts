import { createServer, type RequestListener } from "node:http";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import Provider, { type AccountClaims } from "oidc-provider";

/** How the newsroom is known to the directory. */
export const CLIENT = { id: "newsroom", secret: "a secret of the newsroom and its directory" };

/**
 * A real sign-in service of a house (OpenID Connect), in which whoever types a name is that account: what it says of them
 * stands in `people`, and a journey may change it. Groups it says only when it is asked for them.
 */
export async function openDirectory() {
  let answer: RequestListener = (_request, response) => response.writeHead(503).end();
  const server = createServer((request, response) => answer(request, response));
  server.listen(0, "localhost");
  await once(server, "listening");
  const issuer = `http://localhost:${(server.address() as AddressInfo).port}`;
  const people = new Map<string, Omit<AccountClaims, "sub">>();
  return {
    issuer,
    people,
    /** From now on it sends people back to this newsroom. */
    knows(newsroom: string): void {
      const asked = provider(issuer, `${newsroom}/api/auth/callback/directory`, people).callback();
      answer = (request, response) => void asked(request, response);
    },
    async close(): Promise<void> {
      server.closeAllConnections();
      const closed = once(server, "close");
      server.close();
      await closed;
    },
  };
}

function provider(issuer: string, back: string, people: Map<string, Omit<AccountClaims, "sub">>): Provider {
  return new Provider(issuer, {
    clients: [{ client_id: CLIENT.id, client_secret: CLIENT.secret, redirect_uris: [back] }],
    scopes: ["openid", "email", "profile", "groups"],
    claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name"], groups: ["groups"] },
    cookies: { keys: ["a key of the directory’s own"] },
    pkce: { required: () => true },
    findAccount: (_context, sub) => ({ accountId: sub, claims: () => ({ sub, ...people.get(sub) }) }),
  });
}
