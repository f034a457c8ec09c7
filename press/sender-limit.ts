/** How many senders are remembered at once; beyond it the one that was quiet longest is forgotten. */
const MOST_SENDERS = 10_000;

/**
 * How often one sender may do something within a time. It is kept in this process's memory for that time and
 * nowhere else.
 */
export class SenderLimit {
  readonly #times = new Map<string, number[]>();

  /** @param most how often; @param within in milliseconds */
  constructor(
    readonly most: number,
    readonly within: number,
  ) {}

  /** Counts one more at an instant in milliseconds. 0, or the whole seconds until the next may come. */
  take(sender: string | undefined, now: number): number {
    const key = networkOf(sender ?? "");
    const recent = (this.#times.get(key) ?? []).filter((time) => time > now - this.within);
    this.#times.delete(key);
    const [first = now] = recent;
    const full = recent.length >= this.most;
    this.#times.set(key, full ? recent : [...recent, now]);
    for (const [quietest] of this.#times) {
      if (this.#times.size <= MOST_SENDERS) break;
      this.#times.delete(quietest);
    }
    return full ? Math.max(1, Math.ceil((first + this.within - now) / 1000)) : 0;
  }
}

/** One household's whole network, where addresses are plenty: the first half of an IPv6 address (RFC 6177). */
function networkOf(address: string): string {
  if (!address.includes(":")) return address;
  const [head = "", tail] = address.split("%")[0]?.split("::") ?? [];
  const start = head.split(":").filter(Boolean);
  const end = tail?.split(":").filter(Boolean) ?? [];
  const zeros = Array.from({ length: Math.max(0, 8 - start.length - end.length) }, () => "0");
  return [...start, ...(tail === undefined ? [] : zeros), ...end].slice(0, 4).join(":");
}
