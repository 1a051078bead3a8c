import { useEffect, useState } from 'react';

import { WarningCircle } from '@strapi/icons';

import { useText, type TextKey } from '../../../components/use-text';
import { useLive, type LiveConnection } from '../../../live/live-store';
import { useOutgoingMessages } from '../outgoing/outgoing-store';
import { Banner } from './banner-layout';
import { HealthBanner } from './HealthBanner';

const texts: Readonly<Partial<Record<LiveConnection, TextKey>>> = {
  offline: 'banner.offline',
  reconnecting: 'banner.reconnecting',
  polling: 'banner.polling',
  paused: 'banner.paused',
};

/** A short break is nobody's business. */
const SILENCE_MS = 3_000;

/** Over list and thread, not a toast: it stays as long as it is true. Nothing is blocked. */
export function ConnectionBanner() {
  const t = useText();
  const connection = useLasting(useLive((state) => state.connection));
  const waiting = useOutgoingMessages().filter(({ state }) => state.kind === 'waiting').length;
  const text = texts[connection];
  // One banner at a time: without a server nothing else can be put right.
  if (text === undefined) return <HealthBanner />;
  return (
    <Banner role="status" data-banner={connection}>
      <WarningCircle width={14} height={14} aria-hidden />
      <strong>{t(text)}</strong>
      {waiting > 0 && <span>{t('banner.waiting', { count: waiting })}</span>}
    </Banner>
  );
}

/** The connection, but trouble only once it lasts. */
function useLasting(connection: LiveConnection): LiveConnection {
  const isTrouble = connection === 'reconnecting' || connection === 'polling';
  const [lasting, setLasting] = useState<LiveConnection | null>(null);
  useEffect(() => {
    if (!isTrouble) {
      setLasting(null);
      return undefined;
    }
    const timer = setTimeout(() => setLasting(connection), SILENCE_MS);
    return () => clearTimeout(timer);
  }, [connection, isTrouble]);
  if (!isTrouble) return connection;
  return lasting ?? 'live';
}
