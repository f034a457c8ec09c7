/**
 * A screen of the desk that is asked for anew arrives whole or not at all. Next shows an answer while it is still
 * coming in, and where the connection breaks in the middle of one the whole screen is lost to an error page, with what
 * is being written on it. An answer that breaks here is a request that failed, and Next asks again once the newsroom can
 * be reached (`useOffline` in next.config.mjs). What an act answers is not touched: it may have been done.
 */
const ask = window.fetch.bind(window);
window.fetch = async (what, how) => {
  const answer = await ask(what, how);
  const isScreen = answer.headers.get("content-type")?.startsWith("text/x-component");
  if (!isScreen || how?.method === "POST") return answer;
  const { url, redirected } = answer;
  return Object.defineProperties(new Response(await answer.blob(), answer), {
    url: { value: url },
    redirected: { value: redirected },
  });
};
