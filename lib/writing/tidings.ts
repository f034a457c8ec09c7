import type { Told } from "./fields";

/** What happened without the writer's doing, until they have put it away. */
export class Tidings {
  #told: readonly Told[] = [];

  constructor(private readonly say: () => void) {}

  all(): readonly Told[] {
    return this.#told;
  }

  tell(told: Told): void {
    if (this.#told.some((one) => JSON.stringify(one) === JSON.stringify(told))) return;
    // Of the pen only the newest is true.
    const isOld = (one: Told) => one.kind.startsWith("pen") && told.kind.startsWith("pen");
    this.#put([...this.#told.filter((one) => !isOld(one)), told]);
  }

  heard(told: Told): void {
    this.#put(this.#told.filter((one) => one !== told));
  }

  /** The device keeps nothing; or it does so again. */
  tellDevice(isKept: boolean): void {
    if (!isKept) this.tell({ kind: "noDevice" });
    else if (this.#told.some(({ kind }) => kind === "noDevice"))
      this.#put(this.#told.filter(({ kind }) => kind !== "noDevice"));
  }

  #put(told: readonly Told[]): void {
    this.#told = told;
    this.say();
  }
}
