import { styled } from 'styled-components';

import { FormSection } from '../../../components/page/FormSection';
import { Notice } from '../../../components/page/Notice';
import { useText } from '../../../components/use-text';
import { AmountField } from './AmountField';
import { dayLimits, endlessKinds, retentionKinds } from './model/general-problems';
import type { GeneralEditing } from './use-general-form';

/** How long each kind is kept, in days. What customers wrote stays for ever unless somebody says otherwise. */
export function RetentionFields({ form: { settings, setRetention, problemAt, isFixed } }: { form: GeneralEditing }) {
  const t = useText();
  const { retention } = settings;
  const deletes = endlessKinds.filter((kind) => retention[kind] !== null);
  return (
    <FormSection title={t('general.retention')} hint={t('general.retention.hint')}>
      <Grid>
        {retentionKinds.map((kind) => (
          <AmountField
            key={kind}
            name={`retention.${kind}`}
            label={t(`general.retention.${kind}`)}
            hint={t(`general.retention.${kind}.hint`)}
            value={retention[kind]}
            unit={t('general.days')}
            limits={dayLimits[kind]}
            none={endlessKinds.includes(kind) ? { label: t('general.for-ever'), first: 365 } : null}
            problem={problemAt(`retention.${kind}`)}
            isDisabled={isFixed}
            onChange={(days) => setRetention({ [kind]: days })}
          />
        ))}
      </Grid>
      {deletes.length > 0 && (
        <Notice tone="warn" title={t('general.deletes')}>
          {t('general.deletes.text')}
        </Notice>
      )}
    </FormSection>
  );
}

const Grid = styled.div`
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(min(300px, 100%), 1fr));
  gap: 20px 24px;
`;
