import { AsyncLocalStorage } from "node:async_hooks";
import { IncomingMessage } from "node:http";
import { Socket } from "node:net";
import { RENDER_HERE, type RenderHere } from "@/lib/web/render-here";
import { CollectedResponse } from "./collected";
import type { Press } from "./press";

/** Lets whoever is in this process ask for a page of the site as a visitor would, without a connection. */
export function offerPages(press: Press, siteUrl: string): void {
  const { host } = new URL(siteUrl);
  // A page that is asked for while another is rendered must know nothing of that other one.
  const outside = AsyncLocalStorage.snapshot();
  const renderHere: RenderHere = (path, headers) =>
    outside(async () => {
      const request = new IncomingMessage(new Socket());
      request.method = "GET";
      request.url = path;
      request.httpVersion = "1.1";
      request.headers = { ...headers, host, accept: "text/html", "user-agent": "newsroom-checks" };
      request.push(null);
      const response = new CollectedResponse(request);
      await press.answer(request, response);
      return { status: response.statusCode, html: (await response.body()).toString() };
    });
  (globalThis as unknown as Record<symbol, RenderHere>)[RENDER_HERE] = renderHere;
}
