import { useIntl } from 'react-intl';
import { styled } from 'styled-components';

import type { Trouble } from '../../../../../../contracts/trouble';
import { troubleWords } from '../../../../../../domain/health/words';
import { color } from '../../../../components/inbox-colors';
import { useText } from '../../../../components/use-text';
import { MarkedText } from '../parts/MarkedText';
import { MetaLink } from '../parts/MetaLink';
import { useGuide } from './guide-context';

interface TroubleFixProps {
  readonly troubles: readonly Trouble[];
  /** The first one's title stands in the head of the card already. */
  readonly isFirstNamed?: boolean;
}

/** How each trouble is put right, with the page at Meta. */
export function TroubleFix({ troubles, isFirstNamed = false }: TroubleFixProps) {
  const t = useText();
  const { locale } = useIntl();
  const { state } = useGuide();
  if (troubles.length === 0) return null;
  return (
    <Box>
      <h3>{t('setup.fix')}</h3>
      <ul>
        {troubles.map((trouble, index) => {
          const { title, fix, link } = troubleWords(trouble, locale, state.fields.appId.value);
          return (
            <li key={`${trouble.code}-${index}`} data-trouble={trouble.code}>
              {!(isFirstNamed && index === 0) && (
                <strong>
                  <MarkedText text={title} />
                </strong>
              )}
              <p>
                <MarkedText text={fix} />
              </p>
              {link !== null && <MetaLink href={link} />}
            </li>
          );
        })}
      </ul>
    </Box>
  );
}

const Box = styled.div`
  min-width: 0;
  color: ${color('quoteText')};
  font-size: 13px;
  line-height: 20px;

  h3 {
    color: ${color('text')};
    font-size: 12px;
    font-weight: 600;
    line-height: 16px;
  }
  ul {
    display: flex;
    flex-direction: column;
    gap: 8px;
    margin: 0;
    padding: 6px 0 0;
    list-style: none;
  }
  strong {
    color: ${color('text')};
    font-weight: 600;
  }
`;
