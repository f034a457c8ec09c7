import type { IncomingMessage } from "node:http";
import type { TrustedProxies } from "@/lib/env";
import { LIMITS, type LimitName } from "@/lib/limits/limits";
import { SenderLimit } from "@/lib/limits/sender-limit";
import { FROM_HEADER } from "@/lib/web/origin";
import type { Address } from "./address";
import { dropClaims } from "./claims";
import { believed, nameSender, type Believed } from "./from";
import { whyNotFromHere } from "./from-here";
import { LARGEST_AUTH, LARGEST_POST } from "./posted";
import type { Realm } from "./realms";

type Options = {
  site: URL;
  dev: boolean;
  proxies: TrustedProxies;
  /** The time, in ms since the epoch. */
  now: () => number;
};

/** Why a request goes no further than the door; `seconds` until it may be asked again. */
export type Refused = {
  kind: "foreign" | "missingOrigin" | "tooLarge" | "tooMany" | "wrongMethod";
  seconds?: number;
};

/** What the readers' site gives to machines. */
const DATA = /\.(?:json|xml|atom|txt)$/;

/** Where files are sent to. */
const UPLOADS = "/api/desk/pictures/uploads";

/** Where forms stand that nobody has to be signed in for. */
const STRANGERS = ["sign-in", "account"];

/** Which of them are counted at the door. */
const AT_THE_DOOR = [
  "strangers",
  "search",
  "preview",
  "upload",
  "data",
  "api",
] as const satisfies LimitName[];
type DoorLimit = (typeof AT_THE_DOOR)[number];

/** Where every request to the site is looked at before anybody else sees it. */
export class Door {
  readonly #proxies: Believed;
  readonly #limits: Record<DoorLimit, SenderLimit>;

  constructor(readonly options: Options) {
    this.#proxies = believed(options.proxies);
    const limits = AT_THE_DOOR.map((name) => [name, new SenderLimit(LIMITS[name])]);
    this.#limits = Object.fromEntries(limits) as Record<DoorLimit, SenderLimit>;
  }

  /** Names the request's sender, and takes out what nobody may claim. */
  receive(request: IncomingMessage): void {
    nameSender(request, this.#proxies);
    dropClaims(request.headers, this.options.site);
  }

  /** Why a request is not handed on; null for one that may be. */
  whyNot(request: IncomingMessage, address: Address, realm: Realm): Refused | null {
    const kind = isReading(request) ? null : this.#whyNoChange(request, address, realm);
    if (kind) return { kind };
    const limit = limitOf(request, address, realm);
    if (!limit) return null;
    const seconds = this.#limits[limit].take(request.headers[FROM_HEADER]?.toString(), this.options.now());
    return seconds > 0 ? { kind: "tooMany", seconds } : null;
  }

  /** Readers' own form is looked at where it is taken. */
  #whyNoChange(
    request: IncomingMessage,
    { firstWord, canonical }: Address,
    realm: Realm,
  ): Refused["kind"] | null {
    const { dev, site } = this.options;
    const elsewhere = whyNotFromHere(request, site);
    if (realm === "desk") {
      if (request.method !== "POST") return "wrongMethod";
      return elsewhere ?? tooLarge(request, LARGEST_POST);
    }
    // A program sends neither header, and has no colleague's cookie; a page cannot send JSON or an upload without one.
    if (firstWord === "api") {
      if (elsewhere === "foreign") return elsewhere;
      return isOfAuth(canonical) ? tooLarge(request, LARGEST_AUTH) : null;
    }
    // Next's own tools in development.
    if (dev && firstWord.startsWith("_")) return null;
    return realm === "readers" ? null : "wrongMethod";
  }
}

/** Whether a request changes nothing. */
export function isReading({ method }: IncomingMessage): boolean {
  return method === "GET" || method === "HEAD";
}

/** Addresses of the sign-in library, which reads what it is sent into memory. */
export function isOfAuth(canonical: string): boolean {
  return canonical.startsWith("/api/auth/");
}

function tooLarge({ headers }: IncomingMessage, largest: number): "tooLarge" | null {
  return Number(headers["content-length"] ?? 0) > largest ? "tooLarge" : null;
}

function limitOf(
  request: IncomingMessage,
  { canonical, firstWord }: Address,
  realm: Realm,
): DoorLimit | undefined {
  if (STRANGERS.includes(firstWord)) return isReading(request) ? undefined : "strangers";
  if (firstWord === "preview") return "preview";
  if (firstWord === "api") return request.method === "POST" && canonical === UPLOADS ? "upload" : "api";
  if (realm !== "readers") return undefined;
  if (canonical.endsWith("/search")) return "search";
  return DATA.test(canonical) ? "data" : undefined;
}
