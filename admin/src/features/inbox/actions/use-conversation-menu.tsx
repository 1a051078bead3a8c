import type { ReactNode } from 'react';

import { Archive, ArrowsCounterClockwise, Download, ListSearch, Pencil, Sparkle, Trash, User } from '@strapi/icons';

import type { Conversation } from '../../../../../contracts/conversation';
import { useText } from '../../../components/use-text';
import type { MenuEntry } from '../menu/MenuList';
import type { ConversationCommands } from './commands';

/** The commands that are there, as a menu. */
export function useConversationMenu(conversation: Conversation, commands: ConversationCommands): readonly MenuEntry[] {
  const t = useText();
  const { mode, assistant, archivedAt } = conversation;
  const isArchived = archivedAt !== null;
  const { toggleArchive } = commands;
  const entry = (key: string, { label, icon, act }: { label: string; icon: ReactNode; act: (() => void) | null }): readonly MenuEntry[] =>
    act ? [{ key, label, icon, onSelect: act }] : [];
  return [
    ...entry('mode', {
      label: t(mode === 'automatic' ? 'mode.to-manual' : 'mode.to-automatic'),
      icon: mode === 'automatic' ? <User /> : <ArrowsCounterClockwise />,
      act: commands.toggleMode,
    }),
    ...(assistant
      ? [
          ...entry('enable', { label: t('mode.enable', { name: assistant.name }), icon: <Sparkle />, act: commands.enableAssistant }),
          ...entry('hand-back', { label: t('handoff.back', { name: assistant.name }), icon: <Sparkle />, act: commands.handBack }),
        ]
      : []),
    ...entry('archive', {
      label: t(isArchived ? 'actions.unarchive' : 'actions.archive'),
      icon: <Archive />,
      act: toggleArchive && (() => void toggleArchive()),
    }),
    ...entry('edit', { label: t('actions.edit'), icon: <Pencil />, act: commands.editContact }),
    ...entry('assign', { label: t('actions.assign'), icon: <User />, act: commands.assign }),
    ...entry('runs', { label: t('actions.see-runs'), icon: <ListSearch />, act: commands.seeRuns }),
    ...entry('export', { label: t('actions.export'), icon: <Download />, act: commands.exportContact }),
    ...entry('erase', { label: t('actions.erase'), icon: <Trash />, act: commands.eraseContact }).map((erase) => ({
      ...erase,
      isDangerous: true,
    })),
  ];
}
