/** What can be wrong with a text in the body's notation. */
export const FAULT_CODES = [
  "linkAddress",
  "unknownLine",
  "noEnd",
  "notInBox",
  "badJson",
  "badPicture",
  "badEmbed",
  "emptyPart",
  "tooLong",
  "blockWrong",
] as const;
export type FaultCode = (typeof FAULT_CODES)[number];

/** A line that cannot be read; `line` counts from 1. */
export class NotationFault extends Error {
  constructor(
    readonly code: FaultCode,
    readonly line: number,
  ) {
    super(`${code} in line ${line}`);
  }
}

export type Line = { text: string; number: number };
