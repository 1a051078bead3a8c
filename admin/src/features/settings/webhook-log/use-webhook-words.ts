import type { WebhookDetail, WebhookRow } from '../../../../../contracts/webhook-log';
import { useOptionalText, useText } from '../../../components/use-text';

type Item = WebhookDetail['items'][number];

/** Kinds and reasons in plain words; a word of Meta's that we do not know stays as it is. */
export function useWebhookWords() {
  const t = useText();
  const optional = useOptionalText();

  /** Meta's word for the type of a message, for a status, or for its field. */
  const detailText = (kind: string, detail: string): string =>
    (kind === 'status' ? optional(`status.${detail}`) : null) ??
    (kind === 'message' || kind === 'echo' ? (optional(`type.${detail}`) ?? optional(`composer.object-kind.${detail}`)) : null) ??
    optional(`webhooks.detail.${detail}`) ??
    detail;

  const kindText = ({ kind, detail }: Pick<WebhookRow, 'kind' | 'detail'>): string => {
    if (kind === null) return t('webhooks.kind.unknown');
    const word = t(`webhooks.kind.${kind}`);
    // A text is what everybody takes a message for.
    return detail === null || detail === 'text' ? word : t('webhooks.kind.of', { kind: word, detail: detailText(kind, detail) });
  };

  const reasonText = (reason: string): string => optional(`webhooks.reason.${reason}`) ?? reason;

  return {
    kindText,
    reasonText,
    /** Whom or what it is about stands behind its kind. */
    title: (row: Pick<WebhookRow, 'kind' | 'detail' | 'about'>): string =>
      row.about === null ? kindText(row) : t('webhooks.title.about', { kind: kindText(row), about: row.about }),
    itemText: ({ reason, details }: Pick<Item, 'reason' | 'details'>): string => (details === '' ? reasonText(reason) : details),
  };
}
