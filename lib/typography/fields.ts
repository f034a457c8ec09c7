/** What passes between the typography and whoever writes. */

/** Instead of the typed character: take out so many characters before the cursor, and put this in. */
export type TypedCharacter = { remove: number; insert: string };

/**
 * What a character becomes as it is typed. `before` is the text before the cursor, "\n" for a line break; `language`
 * is a tag such as "ru". Null where the character stands as it was typed.
 */
export type ReadTypedCharacter = (before: string, char: string, language: string) => TypedCharacter | null;

/** A text with the signs of its language; `language` is a tag such as "ru". Letters and figures stay as they are. */
export type Typeset = (text: string, language: string) => string;
