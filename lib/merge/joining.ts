/** What joins two texts, as one piece to be loaded when there are two. */
export { joinedDraft } from "./joined";
export { commonBase, mergeDrafts } from "./merge";
