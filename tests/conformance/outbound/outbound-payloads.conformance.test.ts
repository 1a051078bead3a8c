import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { contactAddress } from '../../../domain/contact-address';
import { buildMessagePayload } from '../../../server/src/meta/build-message-payload';
import { corpusDir, describeWithCorpus } from '../../helpers/corpus';
import { template } from '../../unit/domain/builders';
import { examplesLeftOut, outboundCases, type OutboundCase } from './outbound-cases';
import { contentShape } from './same-shape';

type Body = Record<string, unknown>;

const folder = path.join(corpusDir, 'openapi/messages');
const peer = JSON.parse(execFileSync(process.execPath, [path.join(__dirname, 'peer-payloads.mjs')], { encoding: 'utf8' })) as Record<
  string,
  Body
>;

function address(isToUserId: boolean) {
  const found = isToUserId ? contactAddress('bsuid', 'US.13491208655302741918') : contactAddress('wa_id', '16505551234');
  if (!found) throw new Error('no address');
  return found;
}

function build({ content, components, category, parameterFormat, isReply, isToUserId }: OutboundCase): Body {
  return buildMessagePayload({
    to: address(isToUserId === true),
    content,
    template: components ? template(components, { ...(category && { category }), ...(parameterFormat && { parameterFormat }) }) : null,
    mediaIds: new Map([['m'.repeat(24), '1']]),
    replyToWamid: isReply ? 'wamid.1' : null,
    correlationId: 'c',
  });
}

const example = (name: string): Body => {
  const file = name.includes('/') ? path.join(corpusDir, `${name}.json`) : path.join(folder, `${name}.json`);
  return JSON.parse(readFileSync(file, 'utf8')) as Body;
};
/** Two of Meta's examples leave the type out, which means a text or is a bug (corpus README). */
const withType = (body: Body, { content }: OutboundCase): Body => ({ type: content.type, ...body });

describeWithCorpus("Meta's own examples", () => {
  test.each(outboundCases.flatMap((one) => (one.examples ?? []).map((file) => ({ ...one, file }))))(
    '$name is made like $file',
    ({ file, ...one }) => {
      expect(contentShape(build(one))).toEqual(contentShape(withType(example(file), one)));
    },
  );

  test('none is passed over', () => {
    expect(existsSync(folder)).toBe(true);
    const files = readdirSync(folder).map((name) => name.replace(/\.json$/, ''));
    const used = new Set(outboundCases.flatMap(({ examples }) => examples ?? []));
    expect(files.filter((name) => !used.has(name) && !Object.hasOwn(examplesLeftOut, name))).toEqual([]);
  });
});

describe('an independent client library', () => {
  test.each(outboundCases.filter(({ name }) => Object.hasOwn(peer, name)))('$name is made as it makes it', (one) => {
    expect(contentShape(build(one))).toEqual(contentShape(peer[one.name] ?? {}));
  });

  test('each of its payloads has a case', () => {
    const names = new Set(outboundCases.map(({ name }) => name));
    expect(Object.keys(peer).filter((name) => !names.has(name))).toEqual([]);
  });
});

describe('what has no other witness is written by hand', () => {
  test.each(outboundCases.filter(({ literal }) => literal !== undefined))('$name', ({ literal, ...one }) => {
    expect(contentShape(build(one))).toEqual(contentShape(literal?.payload ?? {}));
  });
});

test('every case has a witness; this is who', () => {
  const rows = outboundCases.map(({ name, examples = [], literal }) => ({
    name,
    'examples of Meta': examples.join(', '),
    'client library': Object.hasOwn(peer, name) ? 'yes' : '',
    'by hand, reference section': literal?.section ?? '',
  }));
  // eslint-disable-next-line no-console -- the table is what this test shows
  console.info(`Who bears witness for each outbound type:\n${rows.map((row) => Object.values(row).join(' | ')).join('\n')}`);
  const alone = rows.filter((row) => !row['examples of Meta'] && !row['client library'] && !row['by hand, reference section']);
  expect(alone).toEqual([]);
});
