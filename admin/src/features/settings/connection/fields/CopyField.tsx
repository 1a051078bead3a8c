import type { ReactNode } from 'react';

import { useNotification } from '@strapi/strapi/admin';
import { Duplicate } from '@strapi/icons';

import { copyText } from '../../../../components/copy-text';
import { useText } from '../../../../components/use-text';
import { BoxButton } from './BoxButton';
import { BoxedField } from './BoxedField';

interface CopyFieldProps {
  readonly label: string;
  /** As it is shown. */
  readonly value: string;
  readonly hint?: ReactNode;
  readonly spoken?: string;
  /** What is copied, where it is not what is shown; null where it cannot be had. */
  readonly read?: () => Promise<string | null>;
}

/** A value to take to Meta. */
export function CopyField({ label, value, hint, spoken, read }: CopyFieldProps) {
  const t = useText();
  const { toggleNotification } = useNotification();
  const copy = async () => {
    const text = read ? await read() : value;
    if (text !== null && (await copyText(text))) toggleNotification({ type: 'success', message: t('common.copied') });
  };
  return (
    <BoxedField
      label={label}
      value={value}
      hint={hint}
      spoken={spoken}
      isFixed
      end={
        <BoxButton type="button" $isRaised aria-label={t('setup.copy.name', { name: label })} onClick={() => void copy()}>
          <Duplicate aria-hidden />
          {t('setup.copy')}
        </BoxButton>
      }
    />
  );
}
