import { readFileSync } from 'node:fs';
import path from 'node:path';

import { errorCodes } from '../../contracts/error-codes';
import { permissions } from '../../contracts/permissions';
import { strapiEvents } from '../../contracts/strapi-events';
import { pluginOptions } from '../../server/src/config/plugin-options';
import { routes } from '../../server/src/routes';

const readme = readFileSync(path.resolve(__dirname, '../../README.md'), 'utf8');

/** The first cells of the rows of a table under a heading, without back-ticks. */
function firstCells(heading: string): string[] {
  const section = readme.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
  return [...section.matchAll(/^\| `([^`]+)`/gm)].map(([, cell]) => cell ?? '');
}

describe('the README', () => {
  it('lists each option of the plugin', () => {
    expect(firstCells('Options').sort()).toEqual(Object.keys(pluginOptions.shape).sort());
  });

  it('lists each route of the admin API', () => {
    const declared = routes.admin.routes.map(({ method, path: place }) => `${method} /whatsapp${place}`);
    expect(firstCells('Admin HTTP API').sort()).toEqual(declared.sort());
  });

  it('lists each permission', () => {
    expect(firstCells('Permissions').sort()).toEqual(Object.values(permissions).sort());
  });

  it('lists each event', () => {
    expect(firstCells('For developers').sort()).toEqual(Object.values(strapiEvents).sort());
  });

  it('names refusals that exist', () => {
    const names = [...readme.matchAll(/`(whatsapp\.[a-z_]+)`/g)].map(([, name]) => name ?? '');
    expect(names.length).toBeGreaterThan(0);
    for (const name of names) expect(Object.values<string>(errorCodes)).toContain(name);
  });
});
