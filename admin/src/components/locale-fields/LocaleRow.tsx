import type { ReactNode } from 'react';

import { Trash } from '@strapi/icons';
import { styled } from 'styled-components';

import { GhostButton } from '../GhostButton';
import { color } from '../inbox-colors';
import { ownLanguageName } from '../page/language-name';
import { useText } from '../use-text';

interface LocaleRowProps {
  readonly locale: string;
  /** Null for a shipped language, which stays. */
  readonly onRemove: (() => void) | null;
  readonly children: ReactNode;
}

/** A language and what is written in it. */
export function LocaleRow({ locale, onRemove, children }: LocaleRowProps) {
  const t = useText();
  const language = ownLanguageName(locale);
  return (
    <Row>
      <span aria-hidden>{language}</span>
      <div>{children}</div>
      {onRemove && (
        <GhostButton label={t('locale.remove', { language })} onClick={onRemove}>
          <Trash />
        </GhostButton>
      )}
    </Row>
  );
}

const Row = styled.div`
  display: flex;
  align-items: flex-start;
  gap: 12px;

  > span {
    flex: 0 0 96px;
    padding-block-start: 10px;
    overflow: hidden;
    color: ${color('muted')};
    font-size: 13px;
    line-height: 20px;
    text-overflow: ellipsis;
  }
  > div {
    flex: 1;
    min-width: 0;
  }
  > button {
    margin-block-start: 4px;
  }
  @media (max-width: 520px) {
    flex-wrap: wrap;

    > span {
      flex-basis: 100%;
      padding-block-start: 0;
    }
  }
`;
