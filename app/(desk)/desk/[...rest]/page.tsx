import { requireActor } from "@/lib/web/actor";
import { setStatus } from "@/lib/web/tags";
import NotThere from "../not-found";

type RestProps = { params: Promise<{ rest: string[] }> };

/** Every address of the desk at which nothing stands. Strangers are sent to sign in, so that it tells them nothing. */
export default async function NothingHere({ params }: RestProps) {
  const { rest } = await params;
  await requireActor(`/desk/${rest.join("/")}`);
  setStatus(404);
  return <NotThere />;
}
