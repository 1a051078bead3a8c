import type { Trouble } from '../../contracts/trouble';
import type { HealthFacts } from './facts';
import { attention, bad } from './meta-trouble';

const HOUR_MS = 60 * 60 * 1000;
/** Longer silence is worth a look while messages go out, whose ticks should come in. */
const SILENT_MS = 24 * HOUR_MS;
/** A test of the dashboard that nothing else followed for so long tells of an app that is not live. */
const TEST_ALONE_MS = 60 * 1000;

/** Why nothing comes in, as far as what did come tells. */
export function silenceTroubles({ webhook, now }: Pick<HealthFacts, 'webhook' | 'now'>): Trouble[] {
  const { verifiedAt, lastEventAt, lastAcceptedAt, wrongSignatures, wrongSignatureAt } = webhook;
  const isHeard = lastEventAt !== null && now - lastEventAt < HOUR_MS;
  // What comes in after it proves the secret right: then it is mended, or it never was Meta.
  const isProvenRight = lastEventAt !== null && wrongSignatureAt !== null && lastEventAt > wrongSignatureAt;
  if (wrongSignatures > 0 && !isProvenRight) {
    const make = isHeard ? attention : bad;
    return [make('signature-wrong', 'appSecret', { count: wrongSignatures })];
  }
  if (isOnlyTested(webhook, now)) {
    // A line that has worked may just be quiet: worth a look, and no alarm.
    const make = webhook.hasReceived ? attention : bad;
    return [make('app-in-development', 'appId')];
  }
  if (lastEventAt === null) return verifiedAt === null ? [bad('webhook-not-verified', null)] : [];
  const isExpected = lastAcceptedAt !== null && lastAcceptedAt > lastEventAt;
  if (!isExpected || now - lastEventAt < SILENT_MS) return [];
  return [attention('webhook-silent', null, { hours: Math.floor((now - lastEventAt) / HOUR_MS) })];
}

/** The test is an event itself: it stands alone as long as it is the newest one. */
function isOnlyTested({ lastEventAt, dashboardTestAt }: HealthFacts['webhook'], now: number): boolean {
  return dashboardTestAt !== null && (lastEventAt ?? 0) <= dashboardTestAt && now - dashboardTestAt > TEST_ALONE_MS;
}
