/** How many stories a page of a list holds. */
export const LIST_PAGE = 20;

/** How many entries a feed holds. */
export const FEED_ITEMS = 50;

/** How many entries the page of corrections holds. */
export const CORRECTIONS_SHOWN = 200;
