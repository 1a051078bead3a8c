import { useState } from 'react';

import { styled } from 'styled-components';

import { templateLimits } from '../../../../../contracts/message-limits';
import type { MediaFile } from '../../../../../contracts/media';
import { Counter } from '../../../components/content-fields/Counter';
import { color } from '../../../components/inbox-colors';
import { Segmented } from '../../../components/page/Segmented';
import { useText } from '../../../components/use-text';
import { headerKind, headerKinds, withHeaderKind, type HeaderKind } from '../model/header';
import { messageKind } from '../model/message-kind';
import { partOf, withPart } from '../model/parts';
import { textOf, withText } from '../model/texts';
import { nextVariable } from '../model/variables';
import { useTemplateForm } from './form-context';
import { HeaderText } from './HeaderText';
import { SampleFile } from './SampleFile';
import { SampleFields } from './SampleFields';
import { FieldProblem } from '../../../components/page/FieldProblem';
import { Section } from './Section';

const fileKinds = { IMAGE: 'image', VIDEO: 'video', DOCUMENT: 'document' } as const;
/** Meta shows only a picture or a video above an offer (reference section 5.2). */
const offerKinds: readonly HeaderKind[] = ['none', 'IMAGE', 'VIDEO'];

export function HeaderSection() {
  const t = useText();
  const { draft, change, problemAt, isReadOnly, source } = useTemplateForm();
  const [known, setKnown] = useState<readonly MediaFile[]>([]);
  const kind = headerKind(draft);
  const header = partOf(draft, 'HEADER');
  const kinds = messageKind(draft) === 'offer' ? offerKinds : headerKinds;
  const fileKind = kind === 'IMAGE' || kind === 'VIDEO' || kind === 'DOCUMENT' ? fileKinds[kind] : null;
  const text = textOf(draft, 'HEADER');
  return (
    <Section
      title={t('templates.header')}
      end={
        kind !== null && (
          <Segmented
            label={t('templates.header')}
            value={kind}
            options={kinds.map((value) => ({ value, label: t(`templates.header.${value}`) }))}
            isDisabled={isReadOnly}
            onChange={(next) => change(withHeaderKind(draft, next))}
          />
        )
      }
    >
      {kind === null && <Hint>{t('templates.header.foreign', { format: header?.format ?? '' })}</Hint>}
      {kind === 'TEXT' && header && (
        <>
          <HeaderText
            value={text}
            placeholder={source ? textOf(source, 'HEADER') : ''}
            counter={<Counter text={text} limit={templateLimits.headerText} />}
            canAddVariable={!/\{\{/.test(text)}
            onAddVariable={() => change(withText(draft, 'HEADER', `${text}{{${nextVariable(text, draft.parameterFormat)}}}`))}
            onChange={(next) => change(withText(draft, 'HEADER', next))}
          />
          <SampleFields part="header" component={header} onChange={(part) => change(withPart(draft, 'HEADER', part))} />
        </>
      )}
      {fileKind !== null && header && (
        <SampleFile
          part="header"
          kind={fileKind}
          header={header}
          known={known}
          onUploaded={(file) => setKnown((before) => [...before, file])}
          onChange={(part) => change(withPart(draft, 'HEADER', part))}
        />
      )}
      <FieldProblem text={problemAt('header') ?? problemAt('header.format')} />
      {kind === 'LOCATION' && <Hint>{t('templates.header.location-hint')}</Hint>}
    </Section>
  );
}

const Hint = styled.p`
  color: ${color('muted')};
  font-size: 12px;
  line-height: 16px;
`;
