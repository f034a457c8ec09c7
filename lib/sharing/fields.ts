/** Where a story can be passed on to, by plain links. */
export type ShareView = {
  /** The story's own address, to be copied. */
  address: string;
  links: { to: "mail" | "telegram" | "whatsapp" | "x"; href: string }[];
};
