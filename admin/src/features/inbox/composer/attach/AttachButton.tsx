import { lazy, Suspense, useRef, useState } from 'react';

import { Plus } from '@strapi/icons';
import { useIsMobile } from '@strapi/strapi/admin';

import { GhostButton } from '../../../../components/GhostButton';
import { accepted } from '../../../../components/media/accepted';
import { useText } from '../../../../components/use-text';
import { PopoverMenu } from '../../menu/PopoverMenu';
import { attachKinds, type AttachKind } from './attach-entries';
import { AttachIcon } from './AttachIcon';

const AttachSheet = lazy(() => import('./AttachSheet').then((module) => ({ default: module.AttachSheet })));

interface AttachButtonProps {
  readonly onFiles: (files: readonly File[]) => void;
  readonly onChoose: (kind: Exclude<AttachKind, 'photo' | 'document' | 'audio' | 'voice'>) => void;
  /** Why a kind cannot be chosen; null or nothing where it can. */
  readonly obstacles: Readonly<Partial<Record<AttachKind, string>>>;
}

const filters = {
  photo: accepted('image', 'video', 'sticker') + ',image/*',
  document: accepted('document'),
  audio: accepted('audio'),
};

/** `+`: everything that is no text. A menu; on a phone a sheet. */
export function AttachButton({ onFiles, onChoose, obstacles }: AttachButtonProps) {
  const t = useText();
  const isPhone = useIsMobile();
  const input = useRef<HTMLInputElement>(null);
  const [isSheetOpen, setIsSheetOpen] = useState(false);

  const choose = (kind: AttachKind) => {
    if (kind === 'voice') return;
    if (kind !== 'photo' && kind !== 'document' && kind !== 'audio') {
      onChoose(kind);
      return;
    }
    if (!input.current) return;
    input.current.accept = filters[kind];
    input.current.click();
  };
  const kinds = obstacles.voice === undefined ? attachKinds : [...attachKinds, { kind: 'voice' as const, tone: 'files' as const }];
  const trigger = (
    <GhostButton label={t('composer.attach')} {...(isPhone && { onClick: () => setIsSheetOpen(true) })}>
      <Plus />
    </GhostButton>
  );

  return (
    <>
      {isPhone ? (
        trigger
      ) : (
        <PopoverMenu
          label={t('composer.attach')}
          columns={2}
          trigger={trigger}
          entries={kinds.map(({ kind }) => ({
            key: kind,
            label: t(`composer.attach.${kind}`),
            icon: <AttachIcon kind={kind} />,
            obstacle: obstacles[kind] ?? null,
            onSelect: () => choose(kind),
          }))}
        />
      )}
      {isSheetOpen && (
        <Suspense fallback={null}>
          <AttachSheet
            kinds={kinds}
            obstacles={obstacles}
            onClose={() => setIsSheetOpen(false)}
            onChoose={(kind) => {
              setIsSheetOpen(false);
              choose(kind);
            }}
          />
        </Suspense>
      )}
      <input
        ref={input}
        type="file"
        multiple
        hidden
        data-file-input="attach"
        onChange={({ target }) => {
          onFiles([...(target.files ?? [])]);
          target.value = '';
        }}
      />
    </>
  );
}
