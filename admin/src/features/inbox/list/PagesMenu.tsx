import type { ReactNode } from 'react';

import { Layout, Message, More } from '@strapi/icons';
import { useNavigate } from 'react-router-dom';

import { GhostButton } from '../../../components/GhostButton';
import type { PageLink } from '../../../components/page/page-links';
import { usePageLinks } from '../../../components/page/use-page-links';
import { useText } from '../../../components/use-text';
import { PopoverMenu } from '../menu/PopoverMenu';

const icons: Readonly<Record<Exclude<PageLink['key'], 'inbox'>, ReactNode>> = {
  templates: <Layout />,
  'message-objects': <Message />,
};

/** The way to the other pages: the inbox itself has no strip. */
export function PagesMenu() {
  const t = useText();
  const navigate = useNavigate();
  const { links } = usePageLinks();
  const entries = links.flatMap(({ key, to, label }) =>
    key === 'inbox' ? [] : [{ key, label: t(label), icon: icons[key], onSelect: () => void navigate(to) }],
  );
  if (entries.length === 0) return null;
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
