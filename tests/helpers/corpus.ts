import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Meta's and others' example payloads, read in place and never copied into the repository. */
export const corpusDir = process.env.CORPUS_DIR ?? path.resolve(__dirname, '../../../shared/corpus');

const isLeftOut = (process.env.TESTS_SKIP ?? '').split(',').includes('corpus');

/** `describe` with the corpus; where the folder is absent the suite fails, unless TESTS_SKIP=corpus leaves it out. */
export const describeWithCorpus: jest.Describe = isLeftOut ? describe.skip : describe;

export interface CorpusFile {
  /** Such as `synthetic/inbound/text-group`. */
  readonly name: string;
  readonly body: WebhookBody;
}

/** As loose as the samples are. */
export interface WebhookBody {
  entry: { id: string; changes: { field: string; value: WebhookValue }[] }[];
  [key: string]: unknown;
}

export interface WebhookValue {
  metadata?: { phone_number_id?: string };
  messages?: WebhookItem[];
  message_echoes?: WebhookItem[];
  statuses?: WebhookItem[];
  [key: string]: unknown;
}

export interface WebhookItem {
  id: string;
  type?: string;
  [key: string]: unknown;
}

const FOLDERS = ['openapi/webhooks', 'pywa', 'synthetic/inbound', 'synthetic/status', 'synthetic/batch', 'synthetic/account'];

/** All files that hold a whole webhook body. */
export function corpusWebhooks(): CorpusFile[] {
  if (!existsSync(corpusDir)) {
    throw new Error(`The example payloads are not at ${corpusDir}. Set CORPUS_DIR, or leave the suite out with TESTS_SKIP=corpus.`);
  }
  return FOLDERS.flatMap((folder) =>
    readdirSync(path.join(corpusDir, folder))
      .filter((file) => file.endsWith('.json'))
      .sort()
      .map((file) => ({ name: `${folder}/${file.replace(/\.json$/, '')}`, body: read(path.join(corpusDir, folder, file)) })),
  ).filter(({ body }) => Array.isArray(body.entry));
}

function read(file: string): WebhookBody {
  return JSON.parse(readFileSync(file, 'utf8')) as WebhookBody;
}
