import type { ReactNode } from 'react';

import { Command, Layout, Message, More, Question, Sparkle } from '@strapi/icons';
import { useNavigate } from 'react-router-dom';

import { GhostButton } from '../../../components/GhostButton';
import type { PageLink } from '../../../components/page/page-links';
import { usePageLinks } from '../../../components/page/use-page-links';
import { useText } from '../../../components/use-text';
import { PopoverMenu } from '../menu/PopoverMenu';
import { useOpenInboxDialog } from '../page/inbox-dialog';

const icons: Readonly<Record<Exclude<PageLink['key'], 'inbox'>, ReactNode>> = {
  templates: <Layout />,
  'message-objects': <Message />,
  assistants: <Sparkle />,
};

/** The way to the other pages, since the inbox itself has no strip; to the help and to the sheet of keys. */
export function PagesMenu() {
  const t = useText();
  const navigate = useNavigate();
  const open = useOpenInboxDialog();
  const { links } = usePageLinks();
  const entries = [
    ...links.flatMap(({ key, to, label }) =>
      key === 'inbox' ? [] : [{ key, label: t(label), icon: icons[key], onSelect: () => void navigate(to) }],
    ),
    { key: 'help', label: t('help.title'), icon: <Question />, onSelect: () => open({ kind: 'help' }) },
    { key: 'keyboard', label: t('actions.keyboard'), icon: <Command />, onSelect: () => open({ kind: 'keyboard' }) },
  ];
  return (
    <PopoverMenu
      label={t('page.nav')}
      entries={entries}
      trigger={
        <GhostButton label={t('page.nav')}>
          <More />
        </GhostButton>
      }
    />
  );
}
