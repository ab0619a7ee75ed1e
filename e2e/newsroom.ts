import {
  type Browser,
  type BrowserContext,
  expect,
  type Page,
  test as base,
} from "@playwright/test";

/** The people of the rehearsal newsroom; the start of the product made them. */
const DESK = {
  mina: "mina@newsroom.example",
  tom: "tom@newsroom.example",
  jiwon: "jiwon@newsroom.example",
} as const;
export type Person = keyof typeof DESK;

export const TRACKER = "/all-of-us-are-dead/season-2";

export function passwordOf(_person: Person): string {
  const password = process.env.DESK_DEMO_PASSWORD;
  if (!password) throw new Error("DESK_DEMO_PASSWORD is not set: run through `npm test`.");
  return password;
}

export function addressOf(person: Person): string {
  return DESK[person];
}

/** Signs in as a reader of the sign-in page would. */
export async function signIn(page: Page, person: Person): Promise<void> {
  await page.goto("/sign-in");
  await page.getByLabel("Email").fill(DESK[person]);
  await page.getByLabel("Password").fill(passwordOf(person));
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page).toHaveURL(/\/desk$/);
}

type SignedIn = Awaited<ReturnType<BrowserContext["storageState"]>>;

async function stateOf(browser: Browser, person: Person, baseURL: string): Promise<SignedIn> {
  const context = await browser.newContext({ baseURL });
  try {
    await signIn(await context.newPage(), person);
    return await context.storageState();
  } finally {
    await context.close();
  }
}

/**
 * A page of the desk has its keys a moment after it is seen. Nobody is so quick as to notice, but tests
 * are: theirs wait for it wherever they go.
 */
function patient(page: Page): Page {
  const [goto, reload] = [page.goto.bind(page), page.reload.bind(page)];
  page.goto = async (...asked) => {
    const answer = await goto(...asked);
    await awake(page);
    return answer;
  };
  page.reload = async (...asked) => {
    const answer = await reload(...asked);
    await awake(page);
    return answer;
  };
  return page;
}

/** Comes back when React has taken the page over, or is not going to. */
async function awake(page: Page): Promise<void> {
  if (!/^\/desk(\/|$)/.test(new URL(page.url()).pathname)) return;
  const taken = (): boolean => {
    const heading = document.querySelector("h1");
    return heading !== null && Object.keys(heading).some((key) => key.startsWith("__reactFiber"));
  };
  await page.waitForFunction(taken, undefined, { timeout: 5_000 }).catch(() => undefined);
  // What it does last, listening for keys among it, it does when the browser is idle.
  await page.evaluate(
    () => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 500 })),
  );
}

type People = Record<Person, Page> & {
  /** A reader: no account, no cookie. */
  reader: Page;
  /** Opens one more window of somebody's, signed in. */
  another: (person: Person) => Promise<Page>;
};

type Desk = { signedIn: (person: Person) => Promise<SignedIn> };

/** Each person has a browser of their own; each signs in once per worker. */
export const test = base.extend<People, Desk>({
  signedIn: [
    async ({ browser }, use, worker) => {
      const states = new Map<Person, Promise<SignedIn>>();
      const baseURL = String(worker.project.use.baseURL);
      await use(async (person) => {
        const state = states.get(person) ?? stateOf(browser, person, baseURL);
        states.set(person, state);
        return await state;
      });
    },
    { scope: "worker" },
  ],
  another: async ({ browser, signedIn, contextOptions, baseURL }, use) => {
    const opened: BrowserContext[] = [];
    await use(async (person) => {
      const context = await browser.newContext({
        ...contextOptions,
        ...(baseURL ? { baseURL } : {}),
        storageState: await signedIn(person),
      });
      opened.push(context);
      return patient(await context.newPage());
    });
    for (const context of opened) await context.close();
  },
  mina: async ({ another }, use) => use(await another("mina")),
  tom: async ({ another }, use) => use(await another("tom")),
  jiwon: async ({ another }, use) => use(await another("jiwon")),
  reader: async ({ browser, contextOptions, baseURL }, use) => {
    const context = await browser.newContext({
      ...contextOptions,
      ...(baseURL ? { baseURL } : {}),
    });
    await use(await context.newPage());
    await context.close();
  },
});

export { expect };
