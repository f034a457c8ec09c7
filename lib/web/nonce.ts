import { headers } from "next/headers";
import { NONCE_HEADER } from "./nonce-header";

/** What a style within a page of the desk must bear so that the browser heeds it; undefined where none is asked for. */
export async function readNonce(): Promise<string | undefined> {
  return (await headers()).get(NONCE_HEADER) ?? undefined;
}
