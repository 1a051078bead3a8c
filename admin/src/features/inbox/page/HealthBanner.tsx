import { lazy, Suspense, useEffect } from 'react';

import { refreshConnectionStatus } from '../../../live/connection-status';
import { liveStore, useLive } from '../../../live/live-store';
import { bannerTrouble } from './banner-trouble';

// Its words are loaded when something is wrong.
const TroubleBanner = lazy(() => import('./TroubleBanner').then((module) => ({ default: module.TroubleBanner })));

/** For those who may see the settings: what keeps messages from going in or out, and that signatures are not checked. */
export function HealthBanner() {
  const health = useLive(({ status }) => status?.health ?? null);
  useEffect(() => {
    // Another page may have put it right meanwhile. At the very first look it is on its way already.
    if (liveStore.get().status !== null) void refreshConnectionStatus();
  }, []);
  const trouble = bannerTrouble(health);
  if (trouble === null) return null;
  return (
    <Suspense fallback={null}>
      <TroubleBanner trouble={trouble} />
    </Suspense>
  );
}
