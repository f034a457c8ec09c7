/** Under this name whoever follows the changes for this process stands on `globalThis`, because Next bundles module instances of its own. */
const FOLLOWING = Symbol.for("newsroom.following");

/** How long the answer to an act waits until this server shows what it changed, in milliseconds. */
const PATIENCE = 2_000;

type CatchUp = () => Promise<void>;

/** Lets whatever acts in this process wait until its changes are seen here. Undefined: nobody follows any longer. */
export function offerCatchUp(catchUp: CatchUp | undefined): void {
  (globalThis as unknown as Record<symbol, CatchUp | undefined>)[FOLLOWING] = catchUp;
}

/**
 * Waits until this server shows its readers everything that is committed by now. Never fails and never waits long: an act
 * that was done is done, whatever becomes of this.
 */
export async function caughtUpHere(): Promise<void> {
  const catchUp = (globalThis as unknown as Record<symbol, CatchUp | undefined>)[FOLLOWING];
  if (!catchUp) return;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => (timer = setTimeout(resolve, PATIENCE)));
  await Promise.race([catchUp().catch(() => undefined), late]);
  clearTimeout(timer);
}
