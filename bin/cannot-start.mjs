/** The newsroom cannot start for a reason its owner can mend. The message is one whole sentence for them. */
export class CannotStart extends Error {
  name = "CannotStart";
}
