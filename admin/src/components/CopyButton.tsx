import { useNotification } from '@strapi/strapi/admin';
import { Duplicate } from '@strapi/icons';

import { copyText } from './copy-text';
import { GhostButton } from './GhostButton';
import { useText } from './use-text';

export function CopyButton({ text, label }: { text: string; label: string }) {
  const t = useText();
  const { toggleNotification } = useNotification();
  const copy = async () => {
    if (await copyText(text)) toggleNotification({ type: 'success', message: t('common.copied') });
  };
  return (
    <GhostButton label={label} onClick={() => void copy()}>
      <Duplicate />
    </GhostButton>
  );
}
