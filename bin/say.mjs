import { CannotStart } from "./cannot-start.mjs";

/**
 * Says what is being done, and afterwards how long it took.
 *
 * @template T
 * @param {string} what
 * @param {() => Promise<T>} work
 */
export async function step(what, work) {
  const began = performance.now();
  console.log(`· ${what} …`);
  const result = await work();
  const seconds = (performance.now() - began) / 1000;
  if (seconds >= 2) console.log(`  done in ${seconds.toFixed(0)} s`);
  return result;
}

/**
 * Runs the whole of a command. What its owner can mend ends it with one sentence, anything else with
 * the error itself; both with a status other than 0.
 *
 * @param {() => Promise<number | void>} work answers with the exit status
 */
export async function endingInOneSentence(work) {
  try {
    process.exitCode = (await work()) ?? 0;
  } catch (error) {
    console.error(error instanceof CannotStart ? error.message : error);
    process.exitCode = 1;
  }
}
