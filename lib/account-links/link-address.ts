import { siteUrl } from "@/lib/env";
import type { AccountLinkMade } from "./make-link";

const PLACES = { invitation: "invitation", reset: "reset", emailOld: "email", emailNew: "email" } as const;

/** The whole address of a link, under the site's own: what a request says of its host is never asked. */
export function accountLinkAddress({ kind, token }: Pick<AccountLinkMade, "kind" | "token">): string {
  return `${siteUrl()}/account/${PLACES[kind]}/${token}`;
}
