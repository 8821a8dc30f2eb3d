import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readSettings } from './settings.ts';
import { aDatabase } from './testing/a-database.ts';

const hosting = join(import.meta.dirname, '..', 'hosting');
const repository = join(hosting, '..', '..');
const text = (name: string): string => readFileSync(join(hosting, name), 'utf8');
const psql = spawnSync('psql', ['--version']).status === 0;

test('the image is made of what there is', () => {
  const copied = [...text('Dockerfile').matchAll(/^COPY (.+) \S+$/gm)].flatMap(([, from]) =>
    from!.split(' '),
  );
  expect(copied).toContain('sync-server');
  for (const path of copied) expect(existsSync(join(repository, path)), path).toBe(true);
  const [, program] = /^CMD \["node", "(.+)"\]$/m.exec(text('Dockerfile'))!;
  expect(existsSync(join(repository, program!))).toBe(true);
});

test('what compose and image set are settings of ours, and good ones', () => {
  const known = readFileSync(join(repository, '.env.example'), 'utf8');
  const set = [
    ...`${text('compose.yaml')}\n${text('Dockerfile')}`.matchAll(
      /^\s*(?:ENV )?((?:QUAY|DATABASE|RUN)_[A-Z_]+)[:=]/gm,
    ),
  ].map(([, name]) => name!);
  expect(new Set(set).size).toBeGreaterThan(5);
  for (const name of new Set(set)) expect(known, name).toMatch(new RegExp(`^${name}=`, 'm'));
  expect(
    readSettings({
      RUN_MODE: 'serve',
      QUAY_SERVER_HOST: '0.0.0.0',
      QUAY_DATA: '/data',
      DATABASE_URL: 'postgres://quay_server:abc@pooler:5432/quay',
      DATABASE_URL_DIRECT: 'postgres://quay:abc@database:5432/quay',
      QUAY_OPERATOR_KEY: 'x'.repeat(20),
      QUAY_SERVER_PROXIES: '1',
    }),
  ).toMatchObject({ ok: true, settings: { database: { kind: 'url', isPooled: true } } });
});

test('what compose asks for stands in its example', () => {
  const asked = new Set(
    [...text('compose.yaml').matchAll(/\$\{([A-Z_]+)/g)].map(([, name]) => name),
  );
  for (const name of asked) expect(text('.env.example')).toMatch(new RegExp(`^${name}=`, 'm'));
});

test.skipIf(!psql)(
  `the login of the server owns nothing, however often it is made${psql ? '' : ' (needs psql)'}`,
  async () => {
    await using database = await aDatabase();
    const args = [
      database.ownerUrl,
      '--set',
      'ON_ERROR_STOP=1',
      '--file',
      join(hosting, 'login.sql'),
    ];
    for (const password of ['first', 'second'])
      execFileSync('psql', args, {
        env: { ...process.env, SERVER_PASSWORD: password },
        stdio: 'pipe',
      });
    const [login] = await database.owner`
      SELECT rolcanlogin AS "mayLogIn", rolsuper OR rolbypassrls AS "isMighty",
        (SELECT count(*)::integer FROM pg_class WHERE relowner = pg_roles.oid) AS owned,
        pg_has_role(oid, 'quay_app', 'MEMBER') AND pg_has_role(oid, 'quay_operator', 'MEMBER') AS serves
      FROM pg_roles WHERE rolname = 'quay_server'`;
    expect(login).toEqual({ mayLogIn: true, isMighty: false, owned: 0, serves: true });
  },
);
