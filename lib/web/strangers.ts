import { answeringFaults, fromOurPage, refused } from "./exchange";

/** The most that somebody who is not signed in may send here, in bytes: nothing is read of it. */
const LARGEST = 1_000;

/**
 * Makes a POST handler for a page on which nobody is signed in yet: page of our own → answer as JSON. 403 from elsewhere,
 * 404 where `run` finds nothing. What is sent is not read; only the query says anything.
 */
export function forStrangers(run: (query: URLSearchParams) => Promise<object | null>) {
  return async (request: Request): Promise<Response> => {
    if (!fromOurPage(request)) return refused(403, "foreign", "en");
    if (Number(request.headers.get("content-length") ?? 0) > LARGEST) return refused(413, "tooLarge", "en");
    return answeringFaults("en", async () => {
      const found = await run(new URL(request.url).searchParams);
      if (!found) return refused(404, "notFound", "en");
      return Response.json(found, { headers: { "Cache-Control": "no-store" } });
    });
  };
}
