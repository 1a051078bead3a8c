import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { inRoot, testOutputDir } from './paths.mjs';

const secretFields = ['appSecret', 'accessToken', 'verifyToken'];

/** F32, last part: no suite printed a secret of the connection that it was run with. What each printed lies in tests/.output. */
export const printedSecrets = () => ({
  name: 'no secret in what the tests print',
  run() {
    const startedAt = Date.now();
    const connection = JSON.parse(readFileSync(inRoot('tests/fixtures/connection.json'), 'utf8'));
    const secrets = secretFields.map((field) => connection[field]);
    const found = readdirSync(testOutputDir)
      .filter((name) => name.endsWith('.json'))
      .filter((name) => {
        const printed = readFileSync(path.join(testOutputDir, name), 'utf8');
        return secrets.some((secret) => printed.includes(secret) || printed.includes(Buffer.from(secret).toString('base64')));
      });
    return { code: found.length, output: `A secret stands in ${found.join(', ')}.`, seconds: (Date.now() - startedAt) / 1000 };
  },
});
