import type { Metadata } from "next";
import { requireActor } from "@/lib/web/actor";
import { wordsFor } from "@/lib/words/words";
import { ProfileScreen } from "./profile-screen";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsFor((await requireActor("/desk/profile")).language)("desk.profile.title") };
}

/** What readers are told of whoever is signed in. */
export default async function OwnProfilePage({ searchParams }: Props) {
  const actor = await requireActor("/desk/profile");
  const { said } = await searchParams;
  return <ProfileScreen actor={actor} personId={actor.id} saved={said === "saved"} />;
}
