/** What few stories need at once of their pictures: fetched together, and only where one is cut or described. */
export { AltHelp } from "./alt-help.client";
export { CutImage } from "./cut-image";
export { drawCut } from "./blocks/draw-cut";
