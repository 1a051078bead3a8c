import { useState } from 'react';

import { styled } from 'styled-components';

import type { TemplateDraft } from '../../../../../contracts/template';
import { color } from '../../../components/inbox-colors';
import { Segmented } from '../../../components/page/Segmented';
import { PhoneBubble } from '../../../components/phone/PhoneBubble';
import { PhoneFrame } from '../../../components/phone/PhoneFrame';
import { PhonePane } from '../../../components/phone/PhonePane';
import { useText } from '../../../components/use-text';
import { phoneTemplate, type PreviewView } from '../model/phone-template';
import type { Standing } from '../model/standing';
import { AboutStanding } from './AboutStanding';

export function TemplatePreview({ draft, standing }: { draft: TemplateDraft; standing: Standing }) {
  const t = useText();
  const [view, setView] = useState<PreviewView>('samples');
  const isCode = draft.category === 'AUTHENTICATION';
  const message = phoneTemplate(draft, {
    view,
    words: {
      code: t('templates.code.text'),
      security: t('templates.code.security'),
      minutes: (minutes) => t('templates.code.minutes', { minutes }),
      copy: t('templates.code.copy'),
    },
  });
  return (
    <PhonePane
      view={
        !isCode && (
          <Segmented
            label={t('templates.preview')}
            value={view}
            options={(['samples', 'names'] as const).map((value) => ({ value, label: t(`templates.preview.${value}`) }))}
            onChange={setView}
          />
        )
      }
      footer={<AboutStanding standing={standing} />}
    >
      <PhoneFrame>
        <PhoneBubble message={message} />
      </PhoneFrame>
      {isCode && <ByMeta>{t('templates.code.by-meta')}</ByMeta>}
    </PhonePane>
  );
}

const ByMeta = styled.p`
  color: ${color('muted')};
  font-size: 12px;
  line-height: 16px;
  text-align: center;
`;
