/** What has to be known of a language to see what a change of its words means. Every word is in small letters, ё written е. */
export type Lexicon = {
  /** A number, date or unit in words → what it stands for: "5", "1000000", "%", "monday". */
  numbers: Map<string, string>;
  /** Numbers that multiply what stands before them. */
  scales: Set<string>;
  /** Words that bound the number beside them: "over", "almost". */
  bounds: Set<string>;
  isNegation: (word: string) => boolean;
  /** Whether the second word is the first one denied: "legal" and "illegal". */
  denies: (plain: string, denied: string) => boolean;
  /** A name without the endings that cannot make it another name. */
  bareName: (name: string) => string;
  /** Words that are no name however they are written. */
  functionWords: Set<string>;
  /** Words after which a full stop ends no sentence. */
  abbreviations: Set<string>;
  /** In a number, a comma stands before thousands and not before a fraction. */
  commaGroups: boolean;
};
