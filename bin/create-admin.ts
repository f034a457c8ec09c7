import { createInterface } from "node:readline/promises";
import { ensureFirstEdition } from "@/lib/editions/first";
import { addPerson } from "@/lib/people/add";
import { randomPassword } from "@/lib/people/passwords";
import { openNewsroom } from "@/lib/newsroom";
import { closeDatabases } from "@/lib/database";
import { Refusal } from "@/lib/refusal";
import { ZodError } from "zod";

/** `npm run create-admin [-- NAME EMAIL]`: makes the first admin and prints a password made for it. */
async function createAdmin(): Promise<number> {
  const [name, email] = await nameAndEmail(process.argv.slice(2));
  const password = randomPassword();
  try {
    const newsroom = openNewsroom();
    await addPerson(newsroom, { name, email, role: "admin", password });
    if (await ensureFirstEdition(newsroom))
      console.log("The paper has its first edition now: English, with the section News.");
  } catch (error) {
    if (!(error instanceof Refusal) && !(error instanceof ZodError)) throw error;
    console.error(
      error instanceof ZodError
        ? "That is not a name and an e-mail address."
        : "Somebody has that e-mail address already.",
    );
    return 1;
  } finally {
    await closeDatabases();
  }
  console.log(`${name} is an admin now. Sign in with ${email} and the password ${password}`);
  return 0;
}

async function nameAndEmail([name, email]: string[]): Promise<[string, string]> {
  if (name && email) return [name, email];
  const ask = createInterface({ input: process.stdin, output: process.stdout });
  const answers: [string, string] = [await ask.question("Name: "), await ask.question("E-mail: ")];
  ask.close();
  return answers;
}

process.exitCode = await createAdmin();
