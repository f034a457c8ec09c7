/** Elements by what is done with them when they are pasted. Names are in small letters. */

const names = (list: string) => new Set(list.split(" "));

/** Nothing of them is text. */
export const SILENT = names(
  "script style template head title meta link base xml noscript svg map area param source track input select " +
    "option datalist textarea progress meter wbr col colgroup frameset",
);

/** Around the text of a page: dropped, and counted where there are words in it. */
export const PAGE_PARTS = names("nav aside button dialog");

/** What is seen or heard and cannot be taken. */
export const MEDIA = names("video audio object embed applet canvas");

/** Elements within a line. */
export const INLINE = names(
  "a abbr acronym b bdi bdo big blink cite code data del dfn em font i ins kbd label mark math nobr output q rp rt " +
    "ruby s samp small span strike strong sub sup time tt u var",
);

const BLOCK = names(
  "address article body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header " +
    "hgroup hr html legend li main menu ol p pre section summary table tbody td tfoot th thead tr ul blockquote caption",
);

/**
 * Whether an element stands within a line. One that nobody knows does where text stands beside it, or where it comes
 * from an office program ("st1:place"); otherwise it is a block of its own, so that two of them do not run together.
 */
export function isInline(element: Element, name: string): boolean {
  if (INLINE.has(name) || name.includes(":")) return true;
  if (BLOCK.has(name)) return false;
  return [element.previousSibling, element.nextSibling].some(
    (sibling) => sibling?.nodeType === 3 && (sibling.textContent ?? "").trim() !== "",
  );
}

export function nameOf(element: Element): string {
  return element.nodeName.toLowerCase();
}

/** An element's attribute, "" where there is none. */
export function attributeOf(element: Element, name: string): string {
  return element.getAttribute(name) ?? "";
}
