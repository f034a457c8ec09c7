/** The header of our own in which the press tells a page of the desk its nonce. Nobody else's word in it is believed. */
export const NONCE_HEADER = "x-newsroom-nonce";
