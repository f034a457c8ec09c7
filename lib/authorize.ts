import { whyNot, type Act, type Actor, type Relation } from "./permissions";
import { NotAllowed } from "./refusal";

/** Lets the actor pass, or throws NotAllowed with the reason from the permission table. */
export function authorize(actor: Actor, act: Act, relation?: Relation): void {
  const reason = whyNot(actor, act, relation);
  if (reason) throw new NotAllowed(reason, { act });
}
