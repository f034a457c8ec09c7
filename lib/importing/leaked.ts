/** What a program prints where a person's words should stand. */
const VALUE =
  /^(?:None|null|NULL|nil|undefined|NaN|\[object \w+\]|Invalid Date|\{\{[^{}]*\}\}|\{%[^{}]*%\}|\$\{[^{}]*\}|&nbsp;|&\w{2,8};)$/;

/** Values that no person ever writes inside a sentence. */
const CERTAIN = /\[object \w+\]|\{\{[^{}]*\}\}|\{%[^{}]*%\}|\$\{[^{}]*\}|Invalid Date/;

/** Whether the text is one leaked value and nothing else. */
export function isLeakedValue(text: string): boolean {
  return VALUE.test(text.trim());
}

/** Whether a leaked value stands among words, in a form that no person writes. "None of us came" does not. */
export function holdsLeakedValue(text: string): boolean {
  return CERTAIN.test(text);
}
