const DRAWING =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect width="16" height="16" fill="#14181e"/>' +
  '<path d="M3.5 12.5 8 4l4.5 8.5" fill="none" stroke="#ff9c8d" stroke-width="2"/></svg>';

/**
 * The paper's sign in a browser's tab. It lies in its own address, because browsers ask for one that lies elsewhere on
 * every page. Who knows only `/favicon.ico` (search engines, readers of feeds) finds the same picture there.
 */
export const EMBLEM = { type: "image/svg+xml", url: `data:image/svg+xml,${encodeURIComponent(DRAWING)}` };
