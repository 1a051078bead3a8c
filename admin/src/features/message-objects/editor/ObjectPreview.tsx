import { useState } from 'react';

import { styled } from 'styled-components';

import type { ContentErrors } from '../../../components/content-fields/problem';
import { color } from '../../../components/inbox-colors';
import { Segmented } from '../../../components/page/Segmented';
import { PhoneBubble } from '../../../components/phone/PhoneBubble';
import { PhoneFrame } from '../../../components/phone/PhoneFrame';
import { PhonePane } from '../../../components/phone/PhonePane';
import { PhoneSheet } from '../../../components/phone/PhoneSheet';
import { useText } from '../../../components/use-text';
import type { ContentDraft } from '../model/content-draft';
import { phoneContent, phoneList } from '../model/phone-content';

const SAMPLE_PHONE = '+34612345678';

export function ObjectPreview({ draft, errors }: { draft: ContentDraft; errors: ContentErrors }) {
  const t = useText();
  const [view, setView] = useState<'message' | 'list'>('message');
  const contact = { name: t('messageObjects.sample.name'), phone: SAMPLE_PHONE, username: t('messageObjects.sample.username') };
  const labels = { sendLocation: t('messageObjects.phone.send-location'), sendNumber: t('messageObjects.phone.send-number') };
  const isWrong = (field: string) => Object.keys(errors).some((wrong) => wrong.startsWith(`${field}.`));
  const isOpened = draft.kind === 'list' && view === 'list';
  return (
    <PhonePane
      view={
        draft.kind === 'list' && (
          <Segmented
            label={t('messageObjects.preview')}
            value={view}
            options={(['message', 'list'] as const).map((value) => ({ value, label: t(`messageObjects.preview.${value}`) }))}
            onChange={setView}
          />
        )
      }
      footer={<Hint>{t(isOpened ? 'messageObjects.preview.left-out' : 'messageObjects.preview.sample', { name: contact.name })}</Hint>}
    >
      <PhoneFrame sheet={isOpened && <PhoneSheet list={phoneList(draft, contact, isWrong)} />}>
        <PhoneBubble message={phoneContent(draft, { contact, labels })} />
      </PhoneFrame>
    </PhonePane>
  );
}

const Hint = styled.p`
  color: ${color('muted')};
  font-size: 12px;
  line-height: 16px;
  text-align: center;
`;
