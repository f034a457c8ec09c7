/** Where the bytes of pictures stand: a folder, or a store that speaks S3. Both keep the same promises. */
export type MediaStore = {
  /** Writes a file whole or not at all: whoever reads it meanwhile gets the old one or none. Once it has answered, a loss of power undoes nothing. */
  put: (name: string, bytes: Uint8Array) => Promise<void>;
  /** The file, or null where there is none. */
  get: (name: string) => Promise<Buffer | null>;
  has: (name: string) => Promise<boolean>;
  /** Takes a file away; one that is not there is no fault. */
  remove: (name: string) => Promise<void>;
  /** The names of all files in one folder that begin so ("files/3f2a"), in no order. */
  list: (beginning: string) => AsyncIterable<string>;
  /** Takes away what writes that were interrupted for good have left, none of which has a name; returns how many. */
  tidy: (now: Date) => Promise<number>;
};

/** The name of an original, which no reader ever gets: it says where it was taken, and by whom. */
export function originalName(contentHash: string): string {
  return `originals/${contentHash}`;
}

/** The name under which a file for readers or for the desk is kept: "files/3f2a…-1c9d…-720.avif". */
export function keptName(file: string): string {
  return `files/${file}`;
}
