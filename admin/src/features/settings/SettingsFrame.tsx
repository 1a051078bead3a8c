import type { ReactNode } from 'react';

import { Page } from '@strapi/strapi/admin';
import { Main } from '@strapi/design-system';
import { styled } from 'styled-components';

import { permissions, type PermissionName } from '../../../../contracts/permissions';
import { color, inboxVariables } from '../../components/inbox-colors';
import { useText } from '../../components/use-text';
import { usePermission } from '../../components/use-permission';

interface SettingsFrameProps {
  /** Of the browser's tab. */
  readonly title: string;
  readonly children: ReactNode;
  /** Columns side by side instead of one form. */
  readonly isWide?: boolean;
  /** Who may see it. @default those who may see settings */
  readonly permission?: PermissionName;
}

/** A page under Strapi's own settings: its navigation stands beside it. */
export function SettingsFrame({ title, children, isWide = false, permission = permissions.settingsRead }: SettingsFrameProps) {
  const t = useText();
  const { isAllowed, isLoading } = usePermission(permission);
  if (isLoading) return <Page.Loading>{t('page.loading')}</Page.Loading>;
  if (!isAllowed) return <Page.NoPermissions />;
  return (
    <Root data-wide={isWide || undefined}>
      <Page.Title>{t('page.title', { page: title })}</Page.Title>
      {children}
    </Root>
  );
}

const Root = styled(Main)`
  ${inboxVariables}
  display: flex;
  flex-direction: column;
  box-sizing: border-box;
  width: 100%;
  min-width: 0;
  max-width: 1100px;
  padding: 16px;
  color: ${color('text')};

  &[data-wide] {
    max-width: 1400px;
  }

  @media (min-width: 768px) {
    padding: 24px;
  }
  @media (min-width: 1080px) {
    padding: 24px 56px 56px;
  }
`;
