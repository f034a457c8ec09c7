/** What says messages on the server, in place of use-intl's own (next.config.mjs). */
export { formatMessage as default } from "./lib/words/format-message";
