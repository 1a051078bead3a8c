import type { ReactNode } from 'react';

import { Loader } from '@strapi/design-system';
import { ArrowClockwise, ExternalLink } from '@strapi/icons';
import { styled } from 'styled-components';

import type { MediaFile } from '../../../../contracts/media';
import { color } from '../inbox-colors';
import { TextAction } from '../TextAction';
import { useText } from '../use-text';
import type { FileView } from './file-view';
import { useMediaRights } from './media-context';
import { useRefetched } from './use-refetched';

interface FileTroubleProps {
  readonly view: Exclude<FileView, { kind: 'stored' }>;
  readonly icon: ReactNode;
  readonly label: string;
}

/** In the place of a file that is not here: what it is, where it is, and what can be done. */
export function FileTrouble({ view, icon, label }: FileTroubleProps) {
  const t = useText();
  switch (view.kind) {
    case 'pending':
      return <Waiting label={label} />;
    case 'failed':
      return <Failed file={view.file} icon={icon} label={label} />;
    case 'removed':
      return (
        <Column data-media-state="removed">
          <Mark>{icon}</Mark>
          <span>{t('media.removed', { kind: label })}</span>
          <Quiet>{t('media.removed-why')}</Quiet>
        </Column>
      );
    case 'link':
      return (
        <Column>
          <Mark>{icon}</Mark>
          <span>{label}</span>
          <LinkOut href={view.href} target="_blank" rel="noopener noreferrer">
            {t('media.open-link')}
            <ExternalLink width={12} height={12} aria-hidden />
          </LinkOut>
        </Column>
      );
    case 'none':
      return (
        <Column>
          <Mark>{icon}</Mark>
          <span>{t('media.not-here', { kind: label })}</span>
        </Column>
      );
  }
}

function Waiting({ label }: { label: string }) {
  const t = useText();
  return (
    <Column role="status" data-media-state="pending">
      <Loader small>{t('media.pending')}</Loader>
      <span>{label}</span>
      <Quiet aria-hidden>{t('media.pending')}</Quiet>
    </Column>
  );
}

function Failed({ file: given, icon, label }: { file: MediaFile; icon: ReactNode; label: string }) {
  const t = useText();
  const { canRefetch } = useMediaRights();
  const { file, isAsking, again } = useRefetched(given);
  if (file.state !== 'failed' || isAsking) return <Waiting label={label} />;
  return (
    <Column data-media-state="failed">
      <Mark>{icon}</Mark>
      <span>{t('media.failed', { kind: label })}</span>
      {file.reason !== null && <Quiet>{file.reason}</Quiet>}
      {canRefetch && (
        <TextAction type="button" $isFirst onClick={again}>
          <ArrowClockwise aria-hidden />
          {t('action.try-again')}
        </TextAction>
      )}
    </Column>
  );
}

const Column = styled.div`
  display: flex;
  flex-direction: column;
  align-items: center;
  justify-content: center;
  gap: 4px;
  box-sizing: border-box;
  width: 100%;
  min-height: 100%;
  padding: 8px 12px;
  color: ${color('quoteText')};
  font-size: 13px;
  line-height: 20px;
  text-align: center;
  overflow-wrap: anywhere;
`;
const Mark = styled.span`
  display: inline-flex;

  svg {
    width: 24px;
    height: 24px;
  }
  svg path {
    fill: currentColor;
  }
`;
const Quiet = styled.span`
  font-size: 12px;
  line-height: 16px;
`;
const LinkOut = styled.a`
  display: inline-flex;
  align-items: center;
  gap: 4px;
  color: ${color('link')};
  font-weight: 600;
  text-decoration: none;

  svg path {
    fill: currentColor;
  }
  &:hover {
    text-decoration: underline;
  }
`;
