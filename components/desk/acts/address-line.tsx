import type { PublishView } from "@/lib/stories/desk-view";
import type { Words } from "@/lib/words/words";

type Props = { view: Pick<PublishView, "address">; words: Words };

/** Where readers will find the story; nothing as long as no section is chosen. */
export function AddressLine({ view: { address }, words }: Props) {
  if (!address) return null;
  return <p className="small">{words("desk.publish.address", { address: decodeURI(address) })}</p>;
}
