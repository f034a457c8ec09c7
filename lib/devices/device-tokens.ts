import { tokenHash } from "@/lib/previews/tokens";

/** How many people one browser is known to: whoever signed in with it longest ago is forgotten first. */
const MOST_PEOPLE = 4;

const BETWEEN = ".";

/**
 * The tokens in what a browser's cookie holds, newest first. Each person has one of their own in it: were there one for
 * the browser, whoever has signed in at a shared machine would hold what makes it known for all others too.
 */
export function tokensIn(cookie: string | undefined): { token: string; hash: string }[] {
  return (cookie ?? "")
    .split(BETWEEN, MOST_PEOPLE)
    .map((token) => ({ token, hash: tokenHash(token) }))
    .filter((found): found is { token: string; hash: string } => found.hash !== null);
}

/** What the cookie holds with one more token in it. */
export function withToken(cookie: string | undefined, token: string): string {
  const others = tokensIn(cookie).map((other) => other.token);
  return [token, ...others].slice(0, MOST_PEOPLE).join(BETWEEN);
}
