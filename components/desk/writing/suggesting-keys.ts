/** The keys of suggesting, by their place on the keyboard, so that they are the same in every alphabet. */
export const SUGGESTING_KEYS = {
  toggle: "Mod-Alt-E",
  next: "Mod-Alt-J",
  accept: "Mod-Alt-Y",
  refuse: "Mod-Alt-N",
} as const;
