import type { Metadata } from "next";
import { requireActor } from "@/lib/web/actor";
import { wordsFor } from "@/lib/words/words";
import { ProfileScreen } from "../profile-screen";

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsFor((await requireActor("/desk/profile")).language)("desk.profile.title") };
}

/** Anybody's profile, for an admin. */
export default async function ProfilePage({ params, searchParams }: Props) {
  const { id } = await params;
  const actor = await requireActor(`/desk/profile/${encodeURIComponent(id)}`);
  const { said } = await searchParams;
  const personId = /^[1-9]\d{0,9}$/.test(id) ? Number(id) : 0;
  return <ProfileScreen actor={actor} personId={personId} saved={said === "saved"} />;
}
