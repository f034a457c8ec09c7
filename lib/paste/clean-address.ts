/** Parameters that tell a site whence a reader comes, on any site. */
const TRACKERS = new Set(
  (
    "fbclid gclid gclsrc dclid gbraid wbraid yclid ysclid ymclid _openstat mc_eid mc_cid igshid igsh msclkid twclid ttclid " +
    "li_fat_id mkt_tok vero_id vero_conv _hsenc _hsmi hsctatracking oly_enc_id oly_anon_id wickedid rb_clickid ref_src " +
    "ref_url _ga _gl cmpid at_medium at_campaign smid xtor spm trk s_cid ncid guccounter guce_referrer guce_referrer_sig " +
    "roistat_visit admitad_uid erid mindbox-click-id mindbox-message-key sfmc_id __s bxid __twitter_impression"
  ).split(" "),
);
const TRACKING = /^(?:utm|pk|mtm|piwik|matomo|hsa|fb_action|fb_source)_/;

/** Parameters that follow readers on one site and mean something elsewhere. */
const TRACKERS_OF: readonly [RegExp, readonly string[]][] = [
  [/(?:^|\.)(?:youtube\.com|youtu\.be)$/, ["si", "feature", "pp"]],
  [/(?:^|\.)spotify\.com$/, ["si"]],
  [/(?:^|\.)(?:x|twitter)\.com$/, ["s", "t"]],
  [/(?:^|\.)linkedin\.com$/, ["trackingid", "refid", "lipi"]],
];

/** Sites that only lead elsewhere, and the parameter that says where. */
const REDIRECTORS: readonly [RegExp, RegExp, string][] = [
  [/(?:^|\.)google\.[a-z.]{2,6}$/, /^\/url$/, "q"],
  [/(?:^|\.)google\.[a-z.]{2,6}$/, /^\/url$/, "url"],
  [/(?:^|\.)facebook\.com$/, /^\/l\.php$/, "u"],
  [/^l\.(?:instagram|messenger)\.com$/, /^\//, "u"],
  [/\.safelinks\.protection\.outlook\.com$/, /^\//, "url"],
  [/(?:^|\.)vk\.(?:com|ru)$/, /^\/away(?:\.php)?$/, "to"],
  [/(?:^|\.)youtube\.com$/, /^\/redirect$/, "q"],
  [/^t\.me$/, /^\/iv$/, "url"],
  [/^duckduckgo\.com$/, /^\/l\/?$/, "uddg"],
  [/^(?:slack-redir\.net|exit\.sc)$/, /^\//, "url"],
  [/(?:^|\.)linkedin\.com$/, /^\/(?:redir\/redirect|safety\/go)$/, "url"],
  [/^(?:click|r)\.mail\.ru$/, /^\//, "u"],
  [/^(?:ok|connect\.ok)\.ru$/, /^\/dk$/, "st.link"],
];

/** Redirectors lead through each other, but not without end. */
const MOST_STEPS = 4;
const LONGEST = 2_000;

/**
 * An address as it may stand in a text: http, https or mailto, led past redirectors, without parameters that follow
 * readers. Null for anything else: an address within a page, of a file, of a script, one that names a user, or none at
 * all.
 */
export function cleanAddress(href: string): string | null {
  let address: string | null = href.trim();
  for (let step = 0; step < MOST_STEPS && address; step += 1) {
    const url: URL | null = plainUrl(address);
    if (!url || url.username !== "" || url.password !== "") return null;
    const target: string | null = targetOf(url);
    if (!target) return withoutTrackers(url, address);
    address = target;
  }
  return null;
}

function plainUrl(address: string): URL | null {
  // A scheme is asked for, since "//host" and "page" mean nothing outside the page they stood in.
  if (!/^(?:https?:\/\/|mailto:)/i.test(address) || !URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.protocol === "mailto:") return url.pathname.includes("@") ? url : null;
  return url.hostname === "" ? null : url;
}

function targetOf(url: URL): string | null {
  for (const [host, path, parameter] of REDIRECTORS) {
    if (!host.test(url.hostname) || !path.test(url.pathname)) continue;
    const target = url.searchParams.get(parameter);
    if (target && plainUrl(target)) return target;
  }
  const proofpoint = /^\/v3\/__(https?:\/\/?.+?)__;/.exec(url.pathname)?.[1];
  return /^urldefense(?:\.proofpoint)?\.com$/.test(url.hostname) && proofpoint
    ? proofpoint.replace(/^(https?):\/(?!\/)/, "$1://")
    : null;
}

function withoutTrackers(url: URL, written: string): string | null {
  const own = TRACKERS_OF.filter(([host]) => host.test(url.hostname)).flatMap(([, names]) => names);
  const isTracker = (pair: string) => {
    const name = nameOf(pair);
    return TRACKERS.has(name) || TRACKING.test(name) || own.includes(name);
  };
  const query = url.search
    .slice(1)
    .split("&")
    .filter((pair) => pair !== "");
  const kept = query.filter((pair) => !isTracker(pair));
  const marked = url.hash.slice(1).split("&");
  const isHashTracking = url.hash !== "" && marked.every(isTracker);
  if (url.protocol === "mailto:" || (kept.length === query.length && !isHashTracking))
    return fitting(written);
  url.search = kept.join("&");
  if (isHashTracking) url.hash = "";
  return fitting(url.href);
}

function nameOf(pair: string): string {
  const [name = ""] = pair.split("=");
  try {
    return decodeURIComponent(name).toLowerCase();
  } catch {
    return name.toLowerCase();
  }
}

function fitting(address: string): string | null {
  return address.length <= LONGEST && !/[\s<>"]/.test(address) ? address : escaped(address);
}

/** As the address is sent; null where even that is too long. */
function escaped(address: string): string | null {
  const { href } = new URL(address);
  return href.length <= LONGEST ? href : null;
}
