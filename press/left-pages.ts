import path from "node:path";
import { dataFolder, instanceUrl } from "@/lib/env";
import type { Follower, Reached } from "@/lib/expiries/follow-expiries";
import { leaveOnDisk, takeFromDisk } from "./on-disk";
import type { Press } from "./press";
import { versionOfPages } from "./version";

/** The pages of this server from one start to the next, in a file beside its pictures. */
export class LeftPages {
  readonly #file: string;
  readonly #version: string;

  constructor(
    build: string,
    readonly press: Press,
    readonly following: Follower,
    readonly log: (...line: unknown[]) => void,
  ) {
    // Several servers of one machine may share a folder, but not an address.
    this.#file = path.join(dataFolder(), `pages-${new URL(instanceUrl()).host.replace(/[^\w.-]/g, "-")}`);
    this.#version = versionOfPages(build);
  }

  /** Gives the press what was left, and says where to go on following from; undefined where there is nothing. */
  async take(): Promise<Reached | undefined> {
    try {
      const left = await takeFromDisk(this.#file, this.#version);
      if (left) this.press.unpack(left.pages);
      return left?.reached;
    } catch (error) {
      this.log("The pages that were left on disk cannot be read, and are made anew.", error);
      this.press.expireAll(0);
      return undefined;
    }
  }

  async leave(): Promise<void> {
    try {
      const reached = await this.following.reached();
      const pages = this.press.packed();
      if (reached) await leaveOnDisk(this.#file, this.#version, { reached, pages });
    } catch (error) {
      this.log("The pages could not be left on disk for the next start.", error);
    }
  }
}
