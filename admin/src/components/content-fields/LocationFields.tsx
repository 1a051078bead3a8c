import { useState } from 'react';

import { Button } from '@strapi/design-system';
import { PinMap } from '@strapi/icons';

import { messageLimits } from '../../../../contracts/message-limits';
import { useText } from '../use-text';
import { CountedField } from './CountedField';
import type { LocationDraft } from './drafts';
import { FieldGroup, FieldProblem, FieldRow } from './FieldLayout';
import { readPair } from './location';
import type { ContentErrors } from './problem';

interface LocationFieldsProps {
  readonly value: LocationDraft;
  readonly onChange: (value: LocationDraft) => void;
  readonly errors: ContentErrors;
}

/** A place in Barcelona: what such numbers look like. */
const SAMPLE = { latitude: '41.38740', longitude: '2.16860' };

export function LocationFields({ value, onChange, errors }: LocationFieldsProps) {
  const t = useText();
  // A pair that was copied from a map fills both fields.
  const setNumber = (part: 'latitude' | 'longitude', text: string) => onChange({ ...value, ...(readPair(text) ?? { [part]: text }) });
  return (
    <FieldGroup>
      <FieldRow>
        <CountedField
          name="latitude"
          label={t('fields.latitude')}
          value={value.latitude}
          problem={errors.latitude}
          placeholder={SAMPLE.latitude}
          hint={t('fields.location.hint')}
          inputMode="decimal"
          isRequired
          onChange={(latitude) => setNumber('latitude', latitude)}
        />
        <CountedField
          name="longitude"
          label={t('fields.longitude')}
          value={value.longitude}
          problem={errors.longitude}
          placeholder={SAMPLE.longitude}
          inputMode="decimal"
          isRequired
          onChange={(longitude) => setNumber('longitude', longitude)}
        />
      </FieldRow>
      <MyLocation onFound={(place) => onChange({ ...value, ...place })} />
      <CountedField
        name="name"
        label={t('fields.location.name')}
        value={value.name}
        limit={messageLimits.locationText}
        problem={errors.name}
        hint={value.name.trim() === '' && value.address.trim() !== '' ? t('fields.location.name-hint') : undefined}
        onChange={(name) => onChange({ ...value, name })}
      />
      <CountedField
        name="address"
        label={t('fields.location.address')}
        value={value.address}
        limit={messageLimits.locationText}
        problem={errors.address}
        onChange={(address) => onChange({ ...value, address })}
      />
    </FieldGroup>
  );
}

/** Only where the browser can tell: it does not on plain http off localhost. */
function MyLocation({ onFound }: { onFound: (place: { latitude: string; longitude: string }) => void }) {
  const t = useText();
  const [state, setState] = useState<'idle' | 'asking' | 'failed'>('idle');
  const geolocation: Geolocation | undefined = navigator.geolocation;
  if (!geolocation || !window.isSecureContext) return null;
  const ask = () => {
    setState('asking');
    geolocation.getCurrentPosition(
      ({ coords }) => {
        setState('idle');
        onFound({ latitude: coords.latitude.toFixed(6), longitude: coords.longitude.toFixed(6) });
      },
      () => setState('failed'),
      { timeout: 10_000 },
    );
  };
  return (
    <div>
      <Button type="button" variant="tertiary" startIcon={<PinMap />} loading={state === 'asking'} onClick={ask}>
        {t('fields.location.mine')}
      </Button>
      {state === 'failed' && <FieldProblem role="alert">{t('fields.location.failed')}</FieldProblem>}
    </div>
  );
}
