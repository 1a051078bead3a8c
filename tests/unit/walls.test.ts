import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');
// Inside the repository, so that packages resolve as they do for the real house.
const outputDir = path.join(root, 'tests/.output');

/** Each wall with the file that breaks it first, and what that needs. Nothing else in the planted house is wrong. */
const importWalls: Record<string, Record<string, string>> = {
  'no-circular': { 'domain/circle-one.ts': "export * from './circle-two';", 'domain/circle-two.ts': "export * from './circle-one';" },
  'no-unresolvable': { 'server/src/services/planted-nowhere.ts': "export * from './nowhere';" },
  'contracts-import-zod-only': { 'contracts/planted.ts': "export * from 'node:path';" },
  'domain-is-pure': { 'domain/planted.ts': "export * from 'node:crypto';" },
  'admin-never-imports-server': { 'admin/src/api/planted.ts': "export type * from '../../../server/src/services/sound';" },
  'server-never-imports-admin': { 'server/src/services/planted-admin.ts': "export * from '../../../admin/src/api/sound';" },
  'feature-never-imports-feature': { 'admin/src/features/inbox/planted.ts': "export * from '../contacts/sound';" },
  'shared-panel-parts-never-import-features': { 'admin/src/components/planted.ts': "export * from '../features/contacts/sound';" },
  'simulator-stands-alone': { 'simulator/planted.ts': "export * from '../contracts/sound';" },
  'product-never-imports-simulator': { 'server/src/services/planted-simulator.ts': "export * from '../../../simulator/sound';" },
  'axios-only-in-meta': { 'server/src/services/planted-axios.ts': "export { default } from 'axios';" },
  'provider-sdks-only-in-assistants': { 'server/src/services/planted-model.ts': "export * from 'ai';" },
  'meta-never-imports-strapi': { 'server/src/meta/planted.ts': "export type * from '@strapi/strapi';" },
  'database-only-in-repositories': { 'server/src/services/planted-knex.ts': "export { default } from 'knex';" },
  'meta-stands-low': { 'server/src/meta/planted-high.ts': "export * from '../services/sound';" },
  'engine-stands-low': { 'server/src/engine/planted.ts': "export * from '../services/sound';" },
  'media-stands-low': { 'server/src/media/planted.ts': "export * from '../services/sound';" },
  'repositories-stand-low': { 'server/src/repositories/planted.ts': "export * from '../services/sound';" },
  'assistants-stand-low': { 'server/src/assistants/planted.ts': "export * from '../services/sound';" },
  'services-stand-below-http': { 'server/src/services/planted-high.ts': "export * from '../controllers/sound';" },
  'http-stands-below-routes': { 'server/src/controllers/planted.ts': "export * from '../bootstrap';" },
  'config-and-content-types-import-contracts-only': { 'server/src/config/planted.ts': "export * from '../services/sound';" },
};

/** The same for what only lint can see: `rule` is reported at `file`. */
const lintWalls: readonly { readonly name: string; readonly rule: string; readonly file: string; readonly text: string }[] = [
  {
    name: 'strapi.db outside of the repositories',
    rule: 'no-restricted-syntax',
    file: 'server/src/services/lint-db.ts',
    text: 'export const rows = (strapi: { db: { query: () => number } }) => strapi.db.query();',
  },
  {
    name: 'strapi.documents outside of the repositories',
    rule: 'no-restricted-syntax',
    file: 'server/src/services/lint-documents.ts',
    text: 'export const rows = (strapi: { documents: () => number }) => strapi.documents();',
  },
  {
    name: 'strapi.db taken out of strapi first',
    rule: 'no-restricted-syntax',
    file: 'server/src/services/lint-taken.ts',
    text: 'export function rows(strapi: { db: number }) {\n  const { db } = strapi;\n  return db;\n}',
  },
  {
    name: 'strapi.cron outside of bootstrap',
    rule: 'no-restricted-syntax',
    file: 'server/src/repositories/lint-cron.ts',
    text: 'export const add = (strapi: { cron: { add: () => number } }) => strapi.cron.add();',
  },
  { name: 'a clock in a rule', rule: 'no-restricted-syntax', file: 'domain/lint-clock.ts', text: 'export const now = () => Date.now();' },
  {
    name: 'a promise that nobody waits for',
    rule: '@typescript-eslint/no-floating-promises',
    file: 'server/src/services/lint-floating.ts',
    text: 'export function start(work: () => Promise<void>) {\n  work();\n}',
  },
  {
    name: 'a switch that forgets a case',
    rule: '@typescript-eslint/switch-exhaustiveness-check',
    file: 'domain/lint-switch.ts',
    text: "export function name(kind: 'a' | 'b') {\n  switch (kind) {\n    case 'a':\n      return 1;\n  }\n  return 2;\n}",
  },
  {
    name: 'a type imported as a value',
    rule: '@typescript-eslint/consistent-type-imports',
    file: 'domain/lint-type-import.ts',
    text: "import { Sound } from '../contracts/sound';\n\nexport const sound: Sound = 1;",
  },
  {
    name: 'any',
    rule: '@typescript-eslint/no-explicit-any',
    file: 'domain/lint-any.ts',
    text: 'export const any = (value: any) => value === 1;',
  },
  {
    name: 'a non-null assertion',
    rule: '@typescript-eslint/no-non-null-assertion',
    file: 'domain/lint-bang.ts',
    text: 'export const first = (values: number[] | null) => values!.length;',
  },
  {
    name: 'a fourth parameter',
    rule: 'max-params',
    file: 'domain/lint-params.ts',
    text: 'export function add(a: number, b: number, c: number, d: number) {\n  return a + b + c + d;\n}',
  },
  {
    name: 'a hook under a condition',
    rule: 'react-hooks/rules-of-hooks',
    file: 'admin/src/components/LintHook.tsx',
    text: "import { useState } from 'react';\n\nexport function LintHook({ isOpen }: { isOpen: boolean }) {\n  if (isOpen) useState(1);\n  return null;\n}",
  },
];

/** What the walls allow. */
const sound = {
  'tsconfig.json': JSON.stringify({
    compilerOptions: {
      strict: true,
      module: 'ESNext',
      moduleResolution: 'Bundler',
      target: 'ES2022',
      jsx: 'react-jsx',
      types: [],
      noEmit: true,
    },
    include: ['**/*'],
  }),
  'tsconfig.base.json': JSON.stringify({ compilerOptions: { module: 'ESNext', moduleResolution: 'Bundler' } }),
  'contracts/sound.ts': "import { z } from 'zod';\n\nexport const sound = z.number();\nexport type Sound = z.output<typeof sound>;",
  'domain/sound.ts': "import type { Sound } from '../contracts/sound';\n\nexport const louder = (value: Sound) => value + 1;",
  'admin/src/api/sound.ts': "export * from '../../../contracts/sound';",
  'admin/src/features/contacts/sound.ts': "export * from '../../api/sound';",
  'server/src/meta/sound.ts': "export { default } from 'axios';",
  'server/src/repositories/sound.ts':
    "import type { Knex } from 'knex';\n\nexport const rows = (strapi: { db: { query: (k: Knex) => number } }, knex: Knex) => strapi.db.query(knex);",
  'server/src/services/sound.ts':
    "import type { Knex } from 'knex';\n\nimport { louder } from '../../../domain/sound';\n\nexport const loud = (_trx: Knex) => louder(1);",
  'server/src/controllers/sound.ts': "export * from '../services/sound';",
  'server/src/bootstrap.ts': 'export const bootstrap = (strapi: { cron: { add: () => number } }) => strapi.cron.add();',
  'simulator/sound.ts': "export { readFileSync } from 'node:fs';",
};

describe('the walls of the house', () => {
  let house: string;

  beforeAll(() => {
    mkdirSync(outputDir, { recursive: true });
    house = mkdtempSync(path.join(outputDir, 'walls-'));
    const lintFiles = Object.fromEntries(lintWalls.map(({ file, text }) => [file, text]));
    const files = Object.assign({}, sound, lintFiles, ...Object.values(importWalls)) as Record<string, string>;
    for (const [file, text] of Object.entries(files)) {
      const place = path.join(house, file);
      mkdirSync(path.dirname(place), { recursive: true });
      writeFileSync(place, `${text}\n`);
    }
  });
  afterAll(() => rmSync(house, { recursive: true, force: true }));

  it('are each reported where an import breaks them, and nowhere else', () => {
    const folders = ['contracts', 'domain', 'server/src', 'admin/src', 'simulator'];
    const config = path.join(root, '.dependency-cruiser.cjs');
    const report = runTool('dependency-cruiser/bin/dependency-cruise.mjs', ['--config', config, '--output-type', 'json', ...folders]) as {
      summary: { violations: { rule: { name: string }; from: string }[] };
    };
    const found = new Set(report.summary.violations.map(({ rule, from }) => `${rule.name}: ${from}`));
    const planted = Object.entries(importWalls).map(([wall, files]) => `${wall}: ${Object.keys(files)[0]}`);
    expect([...found].sort()).toEqual(planted.sort());
  });

  it('have a planted violation each', () => {
    const { forbidden } = jest.requireActual<{ forbidden: { name: string }[] }>('../../.dependency-cruiser.cjs');
    expect(forbidden.map(({ name }) => name).sort()).toEqual(Object.keys(importWalls).sort());
  });

  it('are reported by lint, and nowhere else', () => {
    const files = [...Object.keys(sound).filter((file) => file.endsWith('.ts')), ...lintWalls.map(({ file }) => file)];
    const report = runTool('eslint/bin/eslint.js', ['--config', path.join(root, 'eslint.config.mjs'), '--format', 'json', ...files]) as {
      filePath: string;
      messages: { ruleId: string }[];
    }[];
    const found = report.flatMap(({ filePath, messages }) => messages.map(({ ruleId }) => `${ruleId}: ${path.relative(house, filePath)}`));
    expect([...new Set(found)].sort()).toEqual(lintWalls.map(({ rule, file }) => `${rule}: ${file}`).sort());
  });

  function runTool(file: string, args: string[]): unknown {
    const { stdout, stderr } = spawnSync(process.execPath, [path.join(root, 'node_modules', file), ...args], {
      cwd: house,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    });
    try {
      return JSON.parse(stdout);
    } catch {
      throw new Error(`${file} gave no report:\n${stdout}\n${stderr}`);
    }
  }
});
