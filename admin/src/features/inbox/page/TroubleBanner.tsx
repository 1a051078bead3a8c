import { WarningCircle } from '@strapi/icons';
import { useIntl } from 'react-intl';

import type { Trouble } from '../../../../../contracts/trouble';
import { troubleWords } from '../../../../../domain/health/words';
import { connectionAddress } from '../../../components/page/page-links';
import { TextLink } from '../../../components/page/TextLink';
import { useText } from '../../../components/use-text';
import { Banner } from './banner-layout';

export function TroubleBanner({ trouble }: { trouble: Trouble }) {
  const t = useText();
  const { locale } = useIntl();
  return (
    <Banner role="status" data-banner={trouble.code}>
      <WarningCircle width={14} height={14} aria-hidden />
      <strong>{t('banner.trouble', { text: troubleWords(trouble, locale).title })}</strong>
      <TextLink to={connectionAddress}>{t('banner.trouble.go')}</TextLink>
    </Banner>
  );
}
