import { CheckCircle, CrossCircle, Information, WarningCircle } from '@strapi/icons';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';

import type { Health } from '../../../../../../contracts/health';
import type { Trouble } from '../../../../../../contracts/trouble';
import { troubleWords } from '../../../../../../domain/health/words';
import { color, type InboxColor } from '../../../../components/inbox-colors';
import { TextLink } from '../../../../components/page/TextLink';
import { useText } from '../../../../components/use-text';
import { MarkedText } from '../parts/MarkedText';
import { MetaLink } from '../parts/MetaLink';
import { healthHeadline, type HeadlineTone } from './model/health-headline';
import { troublePlace } from './model/trouble-place';

const icons: Readonly<Record<HeadlineTone, React.ReactNode>> = {
  good: <CheckCircle aria-hidden />,
  warn: <WarningCircle aria-hidden />,
  danger: <CrossCircle aria-hidden />,
  quiet: <Information aria-hidden />,
};

/** One sentence, then each thing that needs a person with the way to it. */
export function HealthHeadline({ health, appId }: { health: Health; appId: string | null }) {
  const t = useText();
  const { tone, flow, troubles } = healthHeadline(health);
  return (
    <Box role="status" aria-label={t('health.headline')} data-tone={tone} $tone={tone}>
      {icons[tone]}
      <div>
        <h2>
          {t(flow)} {tone !== 'quiet' && t('health.needs', { count: troubles.length })}
        </h2>
        {troubles.length > 0 && (
          <ul>
            {troubles.map((trouble, index) => (
              <TroubleLine key={`${trouble.code}-${index}`} trouble={trouble} appId={appId} />
            ))}
          </ul>
        )}
      </div>
    </Box>
  );
}

function TroubleLine({ trouble, appId }: { trouble: Trouble; appId: string | null }) {
  const t = useText();
  const { locale } = useIntl();
  const { title, fix, link } = troubleWords(trouble, locale, appId);
  const place = troublePlace(trouble.code);
  return (
    <li data-trouble={trouble.code}>
      <strong>
        <MarkedText text={t('health.sentence', { text: title })} />
      </strong>{' '}
      <MarkedText text={fix} />{' '}
      <Ways>
        {place !== null && <TextLink to={place.to}>{t(place.label)}</TextLink>}
        {link !== null && <MetaLink href={link} />}
      </Ways>
    </li>
  );
}

const surfaces: Readonly<Record<HeadlineTone, InboxColor>> = { good: 'goodSurface', warn: 'warn', danger: 'danger', quiet: 'pane' };
const lines: Readonly<Record<HeadlineTone, InboxColor>> = { good: 'goodLine', warn: 'warnLine', danger: 'dangerLine', quiet: 'line' };
const marks: Readonly<Record<HeadlineTone, InboxColor>> = { good: 'goodText', warn: 'warnIcon', danger: 'dangerIcon', quiet: 'muted' };

const Box = styled.section<{ $tone: HeadlineTone }>`
  display: flex;
  gap: 12px;
  padding: 16px;
  border: 1px solid ${({ $tone }) => color(lines[$tone])};
  border-radius: 4px;
  background: ${({ $tone }) => color(surfaces[$tone])};
  color: ${color('text')};
  font-size: 13px;
  line-height: 20px;

  > svg {
    flex: none;
    width: 16px;
    height: 16px;
    margin-block-start: 3px;
  }
  > svg path {
    fill: ${({ $tone }) => color(marks[$tone])};
  }
  > div {
    min-width: 0;
    overflow-wrap: anywhere;
  }
  h2 {
    font-size: 15px;
    font-weight: 600;
    line-height: 22px;
  }
  ul {
    display: flex;
    flex-direction: column;
    gap: 6px;
    margin: 0;
    padding: 6px 0 0;
    list-style: none;
  }
  strong {
    font-weight: 500;
  }
`;
const Ways = styled.span`
  a {
    margin-inline-end: 16px;
    font-weight: 600;
    white-space: nowrap;
  }
`;
