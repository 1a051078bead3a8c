import type { ReactNode } from 'react';

import { Page } from '@strapi/strapi/admin';
import { Main } from '@strapi/design-system';
import { styled } from 'styled-components';

import { color, inboxVariables } from '../inbox-colors';
import { useText } from '../use-text';
import type { PageLink } from './page-links';
import { PageStrip } from './PageStrip';
import { usePageLinks } from './use-page-links';

interface PageFrameProps {
  readonly page: PageLink['key'];
  /** Of the browser's tab. */
  readonly title: string;
  readonly children: ReactNode;
  /** From 1080 px on the page has panes that scroll by themselves; it brings its own padding. */
  readonly hasPanes?: boolean;
}

/** Strip above, the page below; only for those who may open it. */
export function PageFrame({ page, title, children, hasPanes = false }: PageFrameProps) {
  const t = useText();
  const { links, isLoading } = usePageLinks();
  if (isLoading) return <Page.Loading>{t('page.loading')}</Page.Loading>;
  if (!links.some(({ key }) => key === page)) return <Page.NoPermissions />;
  return (
    <Root data-panes={hasPanes || undefined}>
      <Page.Title>{t('page.title', { page: title })}</Page.Title>
      <PageStrip links={links} />
      <Content>{children}</Content>
    </Root>
  );
}

const Root = styled.div`
  ${inboxVariables}
  display: flex;
  flex: 1 0 auto;
  flex-direction: column;
  min-width: 0;
  background: ${color('thread')};
  color: ${color('text')};

  @media (min-width: 1080px) {
    /* Shorter than the screen where Strapi shows a banner above. */
    &[data-panes] {
      flex: 1 1 auto;
      height: 100dvh;
      min-height: 0;
      overflow: hidden;
    }
    &[data-panes] > main {
      flex-direction: row;
      min-height: 0;
      max-width: none;
      padding: 0;
    }
  }
`;
const Content = styled(Main)`
  display: flex;
  flex: 1;
  flex-direction: column;
  box-sizing: border-box;
  width: 100%;
  min-width: 0;
  max-width: 1600px;
  padding: 16px 16px 48px;

  @media (min-width: 768px) {
    padding: 20px 24px 56px;
  }
  @media (min-width: 1080px) {
    padding: 20px 56px 56px;
  }
`;
