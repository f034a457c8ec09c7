/** How long what is disclosed of a story may be, in UTF-16 code units. */
export const DISCLOSURE_LIMITS = { sponsor: 120, aiAssistance: 600 } as const;

/** What a reader is told of a story's kind before they read it: "Opinion", or who paid for it. */
export type LabelView = { kind: "opinion" | "analysis" | "sponsored"; words: string };
