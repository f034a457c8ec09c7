import { expect, type Page } from "@playwright/test";
import { TOTP } from "otpauth";
import { ownServer, staffedNewsroom, type Staff } from "./own-newsroom";

/** A newsroom with a server of its own, whose staff a journey may lock out without locking out another journey; `settings`: what its owner has set. */
export async function openStaffed(settings: Record<string, string> = {}) {
  const newsroom = await staffedNewsroom();
  const server = await ownServer(newsroom.databaseUrl, "", undefined, { SMTP_URL: "", ...settings });
  await server.start();
  const close = async () => {
    await server.end("SIGTERM");
    server.forget();
    await newsroom.close();
  };
  return { newsroom, address: server.address, close };
}

/** Types e-mail and password. */
export async function typePassword(page: Page, address: string, { email, password }: Staff): Promise<void> {
  await page.goto(`${address}/sign-in`);
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Continue" }).click();
}

/** Signs in with a password alone. */
export async function comeIn(page: Page, address: string, person: Staff): Promise<void> {
  await typePassword(page, address, person);
  await page.waitForURL(/\/desk/);
}

/** Sets up an authenticator app and keeps its secret, as an app would that read the drawing. */
export async function setUpApp(page: Page, address: string): Promise<{ code(later?: number): string }> {
  await page.goto(`${address}/desk/account/second-factor`);
  await page.getByRole("button", { name: "Set up an authenticator app" }).click();
  await page.waitForURL(/\/authenticator$/);
  const secret = ((await page.locator("code.sharedsecret").textContent()) ?? "").replaceAll(" ", "");
  const app = new TOTP({ secret, algorithm: "SHA1", digits: 6, period: 30 });
  // The code of the step before is taken as well, and leaves the present one for what comes next.
  const code = (later = 0) => app.generate({ timestamp: Date.now() + later * 1000 });
  await page.getByLabel("Six-digit code").fill(code(-30));
  await page.getByRole("button", { name: "Set up the app" }).click();
  await page.waitForURL(/\/recovery-codes/);
  await expect(page.getByText("The second factor is set up.")).toBeVisible();
  return { code };
}

/** Gives the browser an authenticator that verifies whoever holds it (WebAuthn level 3, 11). */
export async function withAuthenticator(page: Page) {
  const session = await page.context().newCDPSession(page);
  await session.send("WebAuthn.enable", { enableUI: false });
  const { authenticatorId } = await session.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return {
    /** Whether its holder shows a finger, a face or a PIN from now on. */
    verifies: (isUserVerified: boolean) =>
      session.send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified }),
    /** Takes every passkey out of it. */
    empty: () => session.send("WebAuthn.clearCredentials", { authenticatorId }),
  };
}
