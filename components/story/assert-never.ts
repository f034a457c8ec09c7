/** Stands where no value can arrive: the compiler refuses a switch that forgot a case. */
export function assertNever(value: never): never {
  throw new Error(`Nothing is known about ${JSON.stringify(value)}`);
}
