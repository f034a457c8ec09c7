/**
 * The network that an address is in: an IPv4 address itself, and of an IPv6 address the first half, one household's
 * whole network, where addresses are plenty (RFC 6177). What is no address stays as it is.
 */
export function networkOf(address: string): string {
  if (!address.includes(":")) return address;
  const [head = "", tail] = address.split("%")[0]?.split("::") ?? [];
  const start = head.split(":").filter(Boolean);
  const end = tail?.split(":").filter(Boolean) ?? [];
  const zeros = Array.from({ length: Math.max(0, 8 - start.length - end.length) }, () => "0");
  return [...start, ...(tail === undefined ? [] : zeros), ...end].slice(0, 4).join(":");
}
