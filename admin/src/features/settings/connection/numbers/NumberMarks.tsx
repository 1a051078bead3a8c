import { CheckCircle, CrossCircle, Minus, WarningCircle } from '@strapi/icons';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';

import { capitalized } from '../../../../components/format/capitalized';
import { color } from '../../../../components/inbox-colors';
import { StateChip, type ChipTone } from '../../../../components/page/StateChip';
import { useOptionalText, useText } from '../../../../components/use-text';
import { qualityTone, statusTone } from '../model/numbers';

const icons: Readonly<Record<ChipTone, React.ReactNode>> = {
  good: <CheckCircle />,
  info: <CheckCircle />,
  warn: <WarningCircle />,
  bad: <CrossCircle />,
  quiet: <Minus />,
};

/** Meta's state of a number; a word that we do not know stays as it is. */
export function StatusChip({ status }: { status: string | null }) {
  const t = useText();
  const optional = useOptionalText();
  const tone = statusTone(status);
  return (
    <StateChip tone={tone} icon={icons[tone]}>
      {status === null ? t('setup.number.unknown') : (optional(`setup.number-status.${status}`) ?? status)}
    </StateChip>
  );
}

/** A dot and a word. `isBare`: what it is stands in the head of the column. */
export function QualityMark({ quality, isBare = false }: { quality: string | null; isBare?: boolean }) {
  const t = useText();
  const optional = useOptionalText();
  const { locale } = useIntl();
  const word = optional(`setup.quality.${quality ?? 'UNKNOWN'}`) ?? quality ?? '';
  return (
    <Quality data-tone={qualityTone(quality)}>
      <i aria-hidden />
      {isBare ? capitalized(word, locale) : t('setup.number.quality', { quality: word })}
    </Quality>
  );
}

const Quality = styled.span`
  display: inline-flex;
  align-items: center;
  gap: 6px;
  white-space: nowrap;

  i {
    width: 8px;
    height: 8px;
    border-radius: 4px;
    background: ${color('idle')};
  }
  &[data-tone='good'] i {
    background: ${color('success')};
  }
  &[data-tone='warn'] i {
    background: ${color('warnIcon')};
  }
  &[data-tone='bad'] i {
    background: ${color('dangerIcon')};
  }
`;
