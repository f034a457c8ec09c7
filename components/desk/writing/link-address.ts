import { isPlainAddress } from "./blocks/block-attributes";

/**
 * The address that is meant by what was typed: a web address or an e-mail address, also without its beginning; null
 * where it is neither, or something that a browser could run.
 */
export function linkAddress(typed: string): string | null {
  const text = typed.trim();
  if (text === "" || /\s/.test(text)) return null;
  if (/^[^@:/]+@[^@:/]+\.[^@:/]+$/.test(text)) return plain(`mailto:${text}`);
  if (/^[a-z][a-z0-9+.-]*:/i.test(text) && !/^[^/:]+\.[^/:]+:\d/.test(text)) return plain(text);
  return /^[^/]+\.[^/]+/.test(text) ? plain(`https://${text}`) : null;
}

function plain(address: string): string | null {
  return isPlainAddress(address) ? address : null;
}
