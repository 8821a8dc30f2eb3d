import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FromTill, ToWindow } from '../../protocol.ts';
import { MortalTill } from '../../testing/mortal-till.ts';
import { FrontDesk } from './front-desk.ts';

const aDesk = () => {
  const till = new MortalTill();
  const told: (keyof ToWindow)[] = [];
  let ids = 0;
  let isThere = false;
  const desk = new FrontDesk({
    post: (message) => {
      if (isThere) till.hear(message);
    },
    newId: () => `command-${(ids += 1)}`,
    tell: (channel) => told.push(channel),
  });
  const arrive = (): void => {
    if (isThere) return;
    isThere = true;
    desk.ready();
  };
  const die = (): void => {
    if (!isThere) return;
    isThere = false;
    till.die();
    desk.away();
  };
  const work = (): FromTill<unknown> | null => (isThere ? till.work() : null);
  const answer = (): boolean => {
    const message = work();
    if (message) desk.said(message as FromTill as never);
    return message !== null;
  };
  return { till, desk, told, arrive, die, work, answer };
};

const asked = (name: string) => ({ kind: 'command', command: { type: name } }) as const;

const logIn = async ({ desk, answer }: ReturnType<typeof aDesk>): Promise<void> => {
  const login = desk.ask('vi', { kind: 'login', pin: '1111' });
  answer();
  await login;
};

describe('whenever the till dies', () => {
  const step = fc.constantFrom('ask', 'answer', 'do and die', 'die', 'arrive');

  test('every command is answered once and done once', async () => {
    let deaths = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
        const shop = aDesk();
        shop.arrive();
        await logIn(shop);
        const answers: Promise<unknown>[] = [];
        const inARow = { deaths: 0 };
        const dead = (): void => {
          shop.die();
          deaths += 1;
          inARow.deaths += 1;
        };
        for (const each of steps) {
          if (each === 'ask') answers.push(shop.desk.ask('vi', asked('SettleOrder')));
          else if (each === 'answer') inARow.deaths = shop.answer() ? 0 : inARow.deaths;
          else if (each === 'arrive') shop.arrive();
          else if (inARow.deaths < 4) {
            if (each === 'do and die') shop.work();
            dead();
          }
        }
        shop.arrive();
        while (shop.answer());
        const done = await Promise.all(answers);
        for (const answer of done) expect(answer).toMatchObject({ ok: true });
        expect(new Set(shop.till.journal).size).toBe(shop.till.journal.length);
        expect(shop.till.journal).toHaveLength(answers.length);
      }),
    );
    expect(deaths).toBeGreaterThan(100);
  });
});

test('nobody logs in again because the till died', async () => {
  const shop = aDesk();
  shop.arrive();
  await logIn(shop);
  shop.die();
  const answer = shop.desk.ask('vi', asked('OpenOrder'));
  shop.arrive();
  shop.answer();
  expect(await answer).toMatchObject({ ok: true });
  expect(shop.told).not.toContain('till:logged-out');
});

test('the page never learns the token', async () => {
  const shop = aDesk();
  shop.arrive();
  const login = shop.desk.ask('vi', { kind: 'login', pin: '1111' });
  shop.answer();
  expect(JSON.stringify(await login)).not.toContain('token');
});

test('a command on its way when somebody logs out is still theirs, also for the next till', async () => {
  const shop = aDesk();
  shop.arrive();
  await logIn(shop);
  const sale = shop.desk.ask('vi', asked('SettleOrder'));
  void shop.desk.ask('vi', { kind: 'logout' });
  shop.die();
  shop.arrive();
  shop.answer();
  expect(await sale).toMatchObject({ ok: true });
  shop.answer();
  const late = shop.desk.ask('vi', asked('OpenOrder'));
  shop.answer();
  expect(await late).toMatchObject({ ok: false });
});

test('a question that every till dies of is given up, in words, and the others are not', async () => {
  const shop = aDesk();
  shop.arrive();
  await logIn(shop);
  const deadly = shop.desk.ask('en', asked('SettleOrder'));
  for (let deaths = 0; deaths < 5; deaths += 1) {
    shop.die();
    shop.arrive();
  }
  expect(await deadly).toMatchObject({ ok: false, refusal: { code: 'InternalError' } });
  const next = shop.desk.ask('en', asked('OpenOrder'));
  shop.answer();
  expect(await next).toMatchObject({ ok: true });
});

test('what is watched is watched again of the next till, by whoever is logged in', async () => {
  const shop = aDesk();
  const watched = { watch: 1, language: 'vi', view: 'session', query: {} } as const;
  const watching = () => shop.till.heard.filter(({ type }) => type === 'watch').length;
  shop.desk.watch(watched);
  shop.arrive();
  expect(watching()).toBe(0);
  await logIn(shop);
  expect(watching()).toBe(1);
  shop.die();
  shop.arrive();
  expect(watching()).toBe(2);
  shop.desk.unwatch(1);
  shop.die();
  shop.arrive();
  expect(watching()).toBe(2);
});

test('a new page begins with nobody logged in', async () => {
  const shop = aDesk();
  shop.arrive();
  await logIn(shop);
  expect(shop.desk.login).toMatchObject({ staff: { name: 'Hà' } });
  shop.desk.begin();
  expect(shop.desk.login).toBeNull();
  expect(shop.told).toContain('till:logged-out');
});

test('when the login has run out on the till, the page is told', async () => {
  const shop = aDesk();
  shop.arrive();
  await logIn(shop);
  shop.desk.said({ type: 'logged-out', token: 'somebody else' });
  expect(shop.told).not.toContain('till:logged-out');
  shop.desk.said({ type: 'logged-out', token: 'token-1111' });
  expect(shop.told).toContain('till:logged-out');
});
