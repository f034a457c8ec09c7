import type { Metadata } from "next";
import { ButtonLink } from "@/components/ui/button";
import { AccountFrame } from "../../account-frame";
import { accountWords } from "../../account-words";
import { Gone } from "../gone";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const SAID = ["half", "done"] as const;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await accountWords())("account.email.title") };
}

/** What was confirmed a moment ago. */
export default async function EmailConfirmedPage({ searchParams }: Props) {
  const { said } = await searchParams;
  const told = SAID.find((one) => one === said);
  if (!told) return <Gone />;
  const words = await accountWords();
  return (
    <AccountFrame>
      <div className="stack" role="status">
        <h1>{words(`account.email.${told}Title`)}</h1>
        <p>{words(`account.email.${told}`)}</p>
      </div>
      <p className="after">
        <ButtonLink href="/sign-in">{words("account.gone.signIn")}</ButtonLink>
      </p>
    </AccountFrame>
  );
}
