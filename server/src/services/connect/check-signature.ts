import { createHmac } from 'node:crypto';

import type { Finding } from '../../../../domain/connection/findings';
import { bad } from '../../../../domain/health/meta-trouble';
import { askOwnAddress, type OwnAnswer } from '../../meta/own-address';
import { OWN_WEBHOOK } from '../../meta/own-webhook';

/** Step 5: a request that is signed gets in, one that is not stays out. */
export async function checkSignature({
  url,
  appSecret,
  now,
}: {
  readonly url: string;
  readonly appSecret: string;
  readonly now: number;
}): Promise<Finding> {
  const signature = `sha256=${createHmac('sha256', appSecret).update(OWN_WEBHOOK).digest('hex')}`;
  const signed = await askOwnAddress(url, { method: 'POST', headers: { 'X-Hub-Signature-256': signature }, body: OWN_WEBHOOK });
  const unsigned = await askOwnAddress(url, { method: 'POST', body: OWN_WEBHOOK });
  return {
    checkedAt: now,
    found: [
      { name: 'signedAnswer', value: String(signed.status ?? signed.reason) },
      { name: 'unsignedAnswer', value: String(unsigned.status ?? unsigned.reason) },
    ],
    troubles: troublesOf(url, signed, unsigned),
  };
}

function troublesOf(url: string, signed: OwnAnswer, unsigned: OwnAnswer) {
  if (signed.status === null) return [bad('address-silent', null, { url, reason: signed.reason })];
  if (signed.status !== 200) return [bad('address-wrong-answer', null, { url, status: signed.status })];
  return unsigned.status === 401 ? [] : [bad('signature-off', null)];
}
