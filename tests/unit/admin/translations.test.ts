import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as ts from 'typescript';

import { errorCodes } from '../../../contracts/error-codes';
import { conversationView } from '../../../contracts/conversation';
import { messageStatuses } from '../../../contracts/message-statuses';
import { sendFailureCategories } from '../../../domain/send-failure';
import { loadTranslations } from '../../../admin/src/translations/load-translations';
import english from '../../../admin/src/translations/en.json';
import spanish from '../../../admin/src/translations/es.json';

const en: Record<string, string> = english;
const es: Record<string, string> = spanish;
const sourceFolder = join(__dirname, '../../../admin/src');

test('both languages have the same keys and no empty text', () => {
  expect(Object.keys(es).sort()).toEqual(Object.keys(en).sort());
  [...Object.values(en), ...Object.values(es)].forEach((text) => expect(text.trim()).not.toBe(''));
});

test('both languages use the same values in each text', () => {
  const namesOf = (text = '') => [...new Set([...text.matchAll(/\{(\w+)[,}]/g)].map(([, name]) => name))].sort();
  Object.keys(en).forEach((key) => expect([key, namesOf(es[key])]).toEqual([key, namesOf(en[key])]));
});

test('keys that are made at run time exist', () => {
  const made = [
    ...messageStatuses.map((status) => `status.${status}`),
    ...conversationView.options.flatMap((view) => [`scopes.${view}`, `empty.${view}.title`, `empty.${view}.text`]),
    ...['idle', 'live', 'reconnecting', 'polling', 'offline', 'paused', 'denied'].map((name) => `connection.${name}`),
    ...sendFailureCategories.flatMap((name) => [`errors.category.${name}`, `errors.category.${name}.help`]),
    `refusal.${errorCodes.windowClosed}`,
  ];
  expect(made.filter((key) => !(key in en))).toEqual([]);
});

test('at least 40 codes of Meta have a reason and a next step', () => {
  const codes = Object.keys(en).filter((key) => /^errors\.\d+$/.test(key));
  expect(codes.length).toBeGreaterThanOrEqual(40);
  expect(codes.filter((key) => !(`${key}.help` in en))).toEqual([]);
});

test('a language that we do not have gets the English words, under the plugin’s prefix', async () => {
  const [french] = await loadTranslations({ locales: ['fr'] });
  expect(french?.data['whatsapp.plugin.name']).toBe('WhatsApp');
});

test('no words stand in the components', () => {
  const allowed = new Set(['npm run demo']);
  const found = sourceFiles(sourceFolder)
    .flatMap((file) => bareStrings(file).map((text) => `${file}: ${text}`))
    .filter((line) => !allowed.has(line.replace(/^.*: /, '')));
  expect(found).toEqual([]);
});

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.tsx'))
    .map((name) => join(folder, name));
}

const spokenAttributes = new Set(['aria-label', 'title', 'placeholder', 'label', 'alt', 'closeLabel']);

function bareStrings(file: string): string[] {
  const found: string[] = [];
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node) && /\p{L}{2,}/u.test(node.text)) found.push(node.text.trim());
    if (ts.isJsxAttribute(node) && spokenAttributes.has(node.name.getText()) && node.initializer && ts.isStringLiteral(node.initializer)) {
      found.push(node.initializer.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}
