export { CannotStart } from "../bin/cannot-start.mjs";
