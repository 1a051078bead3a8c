import matrix from '../../fixtures/access-matrix.json';
import { createRole, createUserOfRole } from '../../helpers/admin-users';
import { startHouse, type House } from '../../helpers/start-house';

type Role = keyof typeof matrix.roles;

const rows = Object.entries(matrix.routes as Record<string, readonly string[]>);
/** An id of the right form that is nowhere: what is allowed answers 404 or 400, never with somebody's row. */
const MISSING = 'zzzzzzzzzzzzzzzzzzzzzzzz';
const PARAMETERS: Readonly<Record<string, string>> = { id: '999', step: 'choose', name: 'prune', phoneNumberId: '99999999' };
/** Answers with a file, for a ticket instead of a login. */
const TICKETED = 'ticket';

describe('F33: every route for every kind of caller', () => {
  let house: House;
  const tokens = new Map<Role, string>();
  let apiToken: string;

  beforeAll(async () => {
    house = await startHouse();
    for (const [role, permissions] of Object.entries(matrix.roles) as [Role, readonly string[]][]) {
      const id = await createRole(house.strapi, { name: `${role} of the matrix`, permissions });
      tokens.set(role, (await createUserOfRole(house.strapi, { roleId: id, name: role.replaceAll(' ', '-') })).client.token);
    }
    apiToken = await house.strapi.run<string>(
      `return (await strapi.service('admin::api-token').create({ name: 'full', description: '', type: 'full-access', lifespan: null })).accessKey`,
    );
  });
  afterAll(() => house.close());

  const placeOf = (path: string) => path.replace(/:(\w+)/g, (_all, name: string) => PARAMETERS[name] ?? MISSING);

  async function call(row: string, token: string | null): Promise<number> {
    const [method = 'GET', path = ''] = row.split(' ');
    const abort = new AbortController();
    const answer = await fetch(`${house.strapi.url}${placeOf(path)}`, {
      method,
      signal: abort.signal,
      headers: { 'content-type': 'application/json', ...(token !== null && { authorization: `Bearer ${token}` }) },
      ...(method !== 'GET' && { body: '{}' }),
    });
    // The live stream would stay open.
    abort.abort();
    return answer.status;
  }

  it('lists every route that is registered, and no other', async () => {
    const registered = await house.strapi.run<string[]>(
      `return strapi.server.listRoutes().filter(({ path }) => path.startsWith('/whatsapp')).flatMap(({ path, methods }) => methods.filter((m) => m !== 'HEAD').map((m) => m + ' ' + path))`,
    );
    expect([...new Set(registered)].sort()).toEqual(rows.map(([row]) => row).sort());
    const content = await house.strapi.run<string[]>(
      `return strapi.server.listRoutes().filter(({ path }) => path.startsWith('/api/whatsapp') || path.startsWith('/api/plugin')).map(({ path }) => path)`,
    );
    expect(content).toEqual([]);
  });

  it('lets nobody in without an admin login: no anonymous, no API token, no content user, no nonsense', async () => {
    const contentUser = `eyJhbGciOiJIUzI1NiJ9.${Buffer.from('{"id":1}').toString('base64url')}.c2lnbmF0dXJl`;
    for (const [row, allowed] of rows) {
      if (allowed.includes(TICKETED)) continue;
      for (const token of [null, apiToken, contentUser, 'nonsense']) {
        expect([row, await call(row, token)]).toEqual([row, 401]);
      }
    }
  });

  it.each(Object.keys(matrix.roles) as Role[])('gives "%s" what the matrix says, and nothing else', async (role) => {
    const token = tokens.get(role) ?? '';
    for (const [row, allowed] of rows) {
      if (allowed.includes(TICKETED)) continue;
      const status = await call(row, token);
      if (allowed.includes(role)) expect([row, status === 401 || status === 403]).toEqual([row, false]);
      else expect([row, status]).toEqual([row, 403]);
    }
  });
});
