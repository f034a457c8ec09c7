import { ENGLISH_PAGES } from "./pages/english";
import { KAZAKH_PAGES } from "./pages/kazakh";
import { RUSSIAN_PAGES } from "./pages/russian";
import type { DemoPage } from "./shape";

/** What the demo paper says of itself, in its three languages. */
export const PAGES: DemoPage[] = [...ENGLISH_PAGES, ...RUSSIAN_PAGES, ...KAZAKH_PAGES];
