import { WarningCircle } from '@strapi/icons';
import { useIntl } from 'react-intl';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';

import type { Trouble } from '../../../../../contracts/trouble';
import { troubleWords } from '../../../../../domain/health/words';
import { color } from '../../../components/inbox-colors';
import { connectionAddress } from '../../../components/page/page-links';
import { useText } from '../../../components/use-text';
import { Banner } from './banner-layout';

export function TroubleBanner({ trouble }: { trouble: Trouble }) {
  const t = useText();
  const { locale } = useIntl();
  return (
    <Banner role="status" data-banner={trouble.code}>
      <WarningCircle width={14} height={14} aria-hidden />
      <strong>{t('banner.trouble', { text: troubleWords(trouble, locale).title })}</strong>
      <Go to={connectionAddress}>{t('banner.trouble.go')}</Go>
    </Banner>
  );
}

const Go = styled(Link)`
  color: ${color('link')};
  font-weight: 600;
  text-decoration: none;

  &:hover {
    text-decoration: underline;
  }
  &:focus-visible {
    outline: 2px solid ${color('primary')};
    outline-offset: 2px;
    border-radius: 2px;
  }
  @media (pointer: coarse) {
    display: inline-flex;
    align-items: center;
    min-height: 44px;
  }
`;
