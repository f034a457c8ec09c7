declare module "heic-decode" {
  /** Unpacks the first picture of a HEIC file: upright, four bytes a pixel. */
  function decode(file: {
    buffer: Uint8Array;
  }): Promise<{ width: number; height: number; data: Uint8ClampedArray }>;
  export = decode;
}
