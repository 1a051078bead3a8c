import { useIntl } from 'react-intl';
import { styled } from 'styled-components';

import type { BodyOf } from '../../../../../contracts/endpoint';
import type { previewContentSource } from '../../../../../contracts/content-source';
import { useWhatsappPreviewContentQuery } from '../../../api/assistants-api';
import { color } from '../../../components/inbox-colors';
import { Notice } from '../../../components/page/Notice';
import { Skeleton } from '../../../components/Skeleton';
import { TextAction } from '../../../components/TextAction';
import { useRefusedText } from '../../../components/use-refused-text';
import { useText } from '../../../components/use-text';
import { jsonTokens } from './model/json-tokens';

const KILOBYTE = 1_024;

interface PreviewEntriesProps {
  readonly ask: BodyOf<typeof previewContentSource>;
}

/** The entries as JSON, their size against the limit, and how many are withheld. */
export function PreviewEntries({ ask }: PreviewEntriesProps) {
  const t = useText();
  const { formatNumber } = useIntl();
  const refusedText = useRefusedText('assistants');
  const { currentData, error, isFetching, refetch } = useWhatsappPreviewContentQuery(ask, { refetchOnMountOrArgChange: true });
  if (!currentData) {
    if (error && !isFetching) {
      return (
        <Notice
          tone="danger"
          title={refusedText(error)}
          actions={
            <TextAction type="button" $isFirst onClick={() => void refetch()}>
              {t('common.try-again')}
            </TextAction>
          }
        />
      );
    }
    return <Skeleton role="status" aria-label={t('assistants.preview.loading')} $width="100%" $height={120} />;
  }
  const { entries, visible, total, bytes, maxBytes, problems } = currentData.data;
  const kilobytes = (size: number) => formatNumber(size / KILOBYTE, { maximumFractionDigits: 1 });
  const isOwn = ask.source.scope?.kind === 'contact-bound';
  return (
    <>
      <Size data-over={bytes > maxBytes || undefined}>
        {t('assistants.preview.size', { size: kilobytes(bytes), limit: kilobytes(maxBytes) })}
      </Size>
      {problems.map((problem, index) => (
        <Notice key={index} tone="danger">
          {problem}
        </Notice>
      ))}
      {entries.map((entry, index) => (
        <Json key={index} tabIndex={0}>
          {jsonTokens(entry).map(({ kind, text }, place) => (
            <span key={place} data-kind={kind}>
              {text}
            </span>
          ))}
        </Json>
      ))}
      <Count>
        {isOwn
          ? t('assistants.preview.own', { visible: formatNumber(visible), total: formatNumber(total), others: total - visible })
          : t('assistants.preview.public', { shown: entries.length, visible })}
      </Count>
    </>
  );
}

const Size = styled.p`
  align-self: flex-end;
  color: ${color('muted')};
  font-size: 12px;
  line-height: 16px;
  font-variant-numeric: tabular-nums;

  &[data-over] {
    color: ${color('dangerText')};
    font-weight: 600;
  }
`;
const Json = styled.pre`
  flex: none;
  margin: 0;
  padding: 12px;
  border: 1px solid ${color('line')};
  border-radius: 4px;
  background: ${color('thread')};
  color: ${color('quoteText')};
  font-family: ui-monospace, SFMono-Regular, Menlo, monospace;
  font-size: 12px;
  line-height: 18px;
  white-space: pre-wrap;
  overflow-wrap: anywhere;

  &:focus-visible {
    outline: 2px solid ${color('primary')};
    outline-offset: -2px;
  }
  [data-kind='key'] {
    color: ${color('link')};
  }
  [data-kind='string'] {
    color: ${color('goodText')};
  }
  [data-kind='value'] {
    color: ${color('assistantText')};
  }
`;
const Count = styled.p`
  color: ${color('muted')};
  font-size: 12px;
  line-height: 18px;
  text-align: center;
`;
