import { useIntl } from 'react-intl';
import { styled } from 'styled-components';

import { capitalized } from '../../../../components/format/capitalized';
import type { Health } from '../../../../../../contracts/health';
import { color } from '../../../../components/inbox-colors';
import { Card } from '../../../../components/page/Card';
import { useOptionalText, useText } from '../../../../components/use-text';
import { monospace } from '../parts/Code';
import { failureBars, failureShare } from './model/failure-bars';

type Failures = Health['failures'];

/** What Meta did not deliver, by its code: plain words, next step, how often. */
export function FailureCard({ failures }: { failures: Failures }) {
  const t = useText();
  const { formatNumber } = useIntl();
  const { messages, failed, byCode } = failures;
  return (
    <Box aria-labelledby="health-failures">
      <header>
        <h2 id="health-failures">{t('health.failures')}</h2>
        {messages > 0 && (
          <p>
            {t('health.failures.share', {
              failed: formatNumber(failed),
              messages,
              share: formatNumber(failureShare(failures), { style: 'percent', maximumFractionDigits: 1 }),
            })}
          </p>
        )}
      </header>
      {byCode.length === 0 ? (
        <Nothing>{t(messages === 0 ? 'health.failures.nothing-sent' : 'health.failures.none')}</Nothing>
      ) : (
        <Bars byCode={byCode} />
      )}
    </Box>
  );
}

function Bars({ byCode }: Pick<Failures, 'byCode'>) {
  const t = useText();
  const { formatNumber } = useIntl();
  const wordsOf = useFailureWords();
  return (
    <Table aria-label={t('health.failures')}>
      <thead>
        <tr>
          <th scope="col">{t('health.failures.code')}</th>
          <th scope="col">{t('health.failures.reason')}</th>
          <th scope="col">{t('health.failures.next')}</th>
          <th scope="col">{t('health.failures.count')}</th>
        </tr>
      </thead>
      <tbody>
        {failureBars(byCode).map(({ failure, share }) => {
          const { reason, help } = wordsOf(failure);
          return (
            <tr key={failure.code ?? failure.title} data-code={failure.code ?? 'none'}>
              <td>{failure.code ?? '–'}</td>
              <td>{reason}</td>
              <td>{help}</td>
              <td>
                <Bar
                  style={{ inlineSize: `calc((100% - 48px) * ${share})` }}
                  title={t(failure.isMetas ? 'health.failures.metas' : 'health.failures.ours')}
                  $isMetas={failure.isMetas}
                />
                <b>{formatNumber(failure.count)}</b>
                {failure.isMetas && <small>{t('health.failures.held')}</small>}
              </td>
            </tr>
          );
        })}
      </tbody>
    </Table>
  );
}

/** By Meta's code, else by its class, else in Meta's words. */
function useFailureWords() {
  const optional = useOptionalText();
  return ({ code, category, title }: Failures['byCode'][number]) => {
    const reason = optional(`errors.${code}`) ?? optional(`errors.category.${category}`) ?? title;
    const help = optional(`errors.${code}.help`) ?? optional(`errors.category.${category}.help`) ?? '';
    return { reason: capitalized(reason), help };
  };
}

const Box = styled(Card)`
  header {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    flex-wrap: wrap;
    gap: 4px 16px;
    padding: 20px 20px 12px;
  }
  h2 {
    color: ${color('text')};
    font-size: 16px;
    font-weight: 600;
    line-height: 24px;
  }
  header p {
    color: ${color('muted')};
    font-size: 13px;
    line-height: 20px;
    font-variant-numeric: tabular-nums;
  }
`;
const Nothing = styled.p`
  padding: 0 20px 20px;
  color: ${color('muted')};
  font-size: 13px;
  line-height: 20px;
`;
const Table = styled.table`
  width: 100%;
  border-collapse: collapse;
  table-layout: fixed;
  color: ${color('text')};
  font-size: 13px;
  line-height: 20px;
  font-variant-numeric: tabular-nums;

  /* Heard, not seen: what the columns are is plain to the eye. */
  th {
    height: 0;
    padding: 0;
    font-size: 0;
    line-height: 0;
  }
  th:first-child {
    width: 96px;
  }
  th:nth-child(2) {
    width: 28%;
  }
  th:last-child {
    width: 250px;
  }
  td {
    padding: 10px 12px;
    vertical-align: middle;
    overflow-wrap: anywhere;
  }
  tbody tr + tr {
    border-block-start: 1px solid ${color('line')};
  }
  td:first-child {
    ${monospace}
    padding-inline-start: 20px;
  }
  td:nth-child(2) {
    font-weight: 500;
  }
  td:nth-child(3) {
    color: ${color('muted')};
  }
  td:last-child {
    padding-inline-end: 20px;
    white-space: nowrap;
  }
  b {
    font-weight: 600;
  }
  small {
    display: block;
    color: ${color('muted')};
    font-size: 11px;
    line-height: 16px;
  }
  @media (max-width: 1079px) {
    tbody tr {
      display: block;
      padding: 8px 20px;
    }
    td,
    td:first-child,
    td:last-child {
      display: block;
      padding: 2px 0;
    }
  }
`;
const Bar = styled.span<{ $isMetas: boolean }>`
  display: inline-block;
  min-inline-size: 4px;
  height: 8px;
  margin-inline-end: 12px;
  border-radius: 2px;
  background: ${({ $isMetas }) => color($isMetas ? 'idle' : 'dangerIcon')};
  vertical-align: middle;
`;
